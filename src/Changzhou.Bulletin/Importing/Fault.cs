using System.Globalization;
using System.Text.Json.Serialization;

namespace Changzhou.Bulletin.Importing;

/// <summary>Why an input is refused, for the person who made it.</summary>
/// <param name="File">Path in the folder that was read, with forward slashes.</param>
/// <param name="Line">From 1; 0 where the fault is of the whole file.</param>
/// <param name="Column">Character in the line, from 1; 0 where the fault is of the whole file.</param>
/// <param name="What">What is wrong, in Chinese, without a full stop.</param>
/// <param name="WhatToDo">What the person should do, in Chinese, without a full stop.</param>
public sealed record Fault(string File, int Line, int Column, string What, string WhatToDo)
{
    /// <summary>In a workbook: sheet and cell, such as 数据!C7, where line and column are those of the cell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cell { get; init; }

    /// <summary>In one line: chapters/air.md 第3行第12列：……；请……, or 2023.xlsx 数据!C7：……；请……</summary>
    public override string ToString() => $"{File}{Where()}：{What}；{WhatToDo}";

    private string Where() => Cell is not null ? " " + Cell
        : Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" 第{Line}行第{Column}列");
}
