namespace Changzhou.Bulletin.Proofing.Report;

/// <summary>How the report looks: on a phone, on a wide screen, in the dark and on paper.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root{--ink:#1f2933;--soft:#52606d;--line:#d9e2ec;--page:#fff;--card:#f7f9fb;--mark:#ffe58a;--error:#b42318;--warning:#8a5a00;--question:#1f5fa8;--waived:#5b6770}
        @media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#a8b3bd;--line:#36424d;--page:#14191e;--card:#1c2329;--mark:#6b5200;--error:#ff9086;--warning:#f0bf5a;--question:#8dbdf5;--waived:#a8b3bd}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:76rem;padding:1.25rem 1rem 3rem;background:var(--page);color:var(--ink);font:1rem/1.75 "Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
        .kind{margin:0;color:var(--soft);letter-spacing:.1em}
        h1{margin:.1em 0 .3em;font-size:1.6rem;line-height:1.35}
        h2{margin:2.2em 0 .6em;padding-bottom:.25em;border-bottom:2px solid var(--line);font-size:1.25rem;line-height:1.4}
        h3{margin:1.2em 0 .5em;font-size:1rem}
        .counts{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0 0;padding:0;list-style:none}
        .counts li{flex:1 1 9rem;padding:.6rem .9rem;border:1px solid var(--line);border-left:4px solid currentColor;border-radius:.4rem;background:var(--card)}
        .counts b{font-size:1.6rem;line-height:1.2;margin-right:.2em}
        .counts span{display:block;color:var(--soft);font-size:.85rem;line-height:1.4}
        .error{color:var(--error)}.warning{color:var(--warning)}.question{color:var(--question)}.waived{color:var(--waived)}
        nav ol{columns:20rem;margin:1.5rem 0 0;padding:0;list-style:none}
        nav li{break-inside:avoid;padding:.35rem 0}
        nav a{color:inherit}
        nav span{color:var(--soft);font-variant-numeric:tabular-nums}
        article{display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem;margin:0 0 .9rem;padding:.9rem 1rem;border:1px solid var(--line);border-left:4px solid currentColor;border-radius:.4rem;background:var(--card);break-inside:avoid}
        article>*{color:var(--ink)}
        blockquote{margin:0;font-family:"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif}
        blockquote i{color:var(--soft);font-style:normal}
        .line{display:block;color:var(--soft);font:.8rem/1.6 sans-serif}
        mark{padding:.1em .15em;border-radius:.2em;background:var(--mark);color:inherit;font-weight:700}
        article p{margin:0 0 .4em}
        dl{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:0 0 .4em}
        dl div{display:flex;gap:.5em}
        dt{color:var(--soft)}
        dd{margin:0;font-variant-numeric:tabular-nums;font-weight:600}
        .do::before{content:"建议：";color:var(--soft)}
        .who::before{content:"保留：";color:var(--soft)}
        .rule{color:var(--soft);font-size:.8rem}
        .clean{font-size:1.2rem}
        @media (min-width:60rem){article{grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:1.6rem}}
        @media print{:root{--ink:#000;--soft:#444;--line:#bbb;--page:#fff;--card:#fff;--mark:#ddd}body{max-width:none;padding:0;font-size:10pt}nav{display:none}article{grid-template-columns:1fr 1fr;page-break-inside:avoid}mark{outline:1px solid #000;-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """;
}
