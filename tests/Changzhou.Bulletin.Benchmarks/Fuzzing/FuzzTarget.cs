using System.Text;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Importing.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>A reader under attack: makes an input, and reads it.</summary>
internal abstract class FuzzTarget(Mutator mutator)
{
    protected static string Edition2023 { get; } = Path.Combine(AppContext.BaseDirectory, "seeds", "editions", "2023");

    protected Mutator Mutator => mutator;

    public abstract byte[] Next();

    /// <returns>Whether the input was accepted.</returns>
    public abstract bool Read(byte[] input);

    public static FuzzTarget Of(string name, Mutator mutator) => name switch
    {
        "workbook" => new OfWorkbook(mutator),
        "docx" => new OfDocument(mutator, "公报.docx"),
        "text" => new OfDocument(mutator, "公报.txt"),
        _ => new OfEdition(mutator),
    };

    private static string Prose() => string.Join('\n', Directory.GetFiles(Path.Combine(Edition2023, "chapters")).Order(StringComparer.Ordinal).Take(4).Select(File.ReadAllText));

    private sealed class OfWorkbook(Mutator mutator) : FuzzTarget(mutator)
    {
        private static readonly EditionInput Known = EditionInput.Read(Edition2023).Value!;
        private static readonly byte[] Template = WorkbookTemplate.Write(2024, Known.Catalogue, Known.Edition);
        private static readonly byte[] Csv = Encoding.UTF8.GetBytes("指标,区域,时段,数值,单位,备注\nPM2.5,市区,2023年,34,μg/m³,\n优良天数,,1-6月,\"1,285\",天,\"初步，\n待审\"\n酸雨频率,,2023,—,%,\n");
        private bool isCsv;

        public override byte[] Next() => (isCsv = !isCsv) ? Mutator.File(Csv) : Mutator.Archive(Template);

        public override bool Read(byte[] input) =>
            WorkbookReader.Read(input, isCsv ? "数据.csv" : "数据.xlsx", 2024, Known.Catalogue, new() { Round = true, ConvertUnits = true, IncludeHidden = true }).IsGood;
    }

    private sealed class OfDocument(Mutator mutator, string name) : FuzzTarget(mutator)
    {
        private readonly byte[] good = name.EndsWith(".txt", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Prose()) : Word();

        public override byte[] Next() => name.EndsWith(".txt", StringComparison.Ordinal) ? Mutator.File(good) : Mutator.Archive(good);

        public override bool Read(byte[] input) => OfficialDocumentReader.Read(new MemoryStream(input), name) is DocumentReading.Accepted;

        private static byte[] Word()
        {
            using var stream = new MemoryStream();
            using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            {
                var table = new Table(new TableRow(new TableCell(new Paragraph(new Run(new Text("指标")))), new TableCell(new Paragraph(new Run(new Text("2023年"))))));
                document.AddMainDocumentPart().Document = new(new Body([.. Prose().Split('\n').Take(200).Select(line => new Paragraph(new Run(new Text(line)))), table]));
            }

            return stream.ToArray();
        }
    }

    /// <summary>The whole folder is read each time, one file of it spoiled.</summary>
    private sealed class OfEdition : FuzzTarget
    {
        private readonly string folder = Directory.CreateTempSubdirectory("bulletin-fuzz-").FullName;
        private readonly EditionInput known = EditionInput.Read(Edition2023).Value!;
        private readonly List<(string Path, byte[] Content)> files;
        private (string Path, byte[] Content) spoiled;

        public OfEdition(Mutator mutator)
            : base(mutator)
        {
            files = [.. Directory.GetFiles(Edition2023, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.Combine(folder, Path.GetRelativePath(Edition2023, file)), File.ReadAllBytes(file)))];
            foreach (var (path, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }
        }

        public override byte[] Next()
        {
            spoiled = Mutator.OneOf(files);
            return Mutator.File(spoiled.Content);
        }

        public override bool Read(byte[] input)
        {
            File.WriteAllBytes(spoiled.Path, input);
            var isGood = EditionReader.Read(folder, known.Catalogue, known.History).IsGood;
            File.WriteAllBytes(spoiled.Path, spoiled.Content);
            return isGood;
        }
    }
}
