using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Small good pictures of each kind that a bulletin may show.</summary>
internal static class PictureSamples
{
    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes("""
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40mm" height="20" viewBox="0 0 40 20">
          <style>.lake { fill: url(#ground); }</style>
          <defs><linearGradient id="ground"><stop offset="0" stop-color="#1b7f9b"/></linearGradient><g id="wave"><path d="M0 0L4 4" transform="rotate(3)"/></g></defs>
          <use xlink:href="#wave" x="4"/><text x="1" y="2">滆湖 &#8364;<![CDATA[<a>]]></text><a href="#wave"><rect class="lake" width="40" height="20"/></a>
        </svg>
        """);

    /// <summary>Four by three pixels, with a comment and a packed comment.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAACnRFWHRUaXRsZQBsYWtlCWiSagAAABl6VFh0Q29tbWVudAAAeJzLScxOVcihLQEA5/gixXZ3So4AAAAQSURBVHicY+ASkYMjBpwcADYPAtF+aHOjAAAAAElFTkSuQmCC");

    /// <summary>Eight by eight pixels, baseline.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ4BwT//2Q==");
}
