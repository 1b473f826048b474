namespace Changzhou.Bulletin.Importing;

/// <summary>The entries of a YAML map, read with faults for what is missing, unknown or of the wrong form.</summary>
internal sealed class YamlFields(YamlTree.Map map, FaultList faults)
{
    public void Expect(IReadOnlyList<string> keys) => Expect(keys, keys);

    public void Expect(IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            faults.Add(key.Spot, FaultMessages.UnknownKey(key.Text, Nearest.To(key.Text, known)));
        }

        foreach (var key in required.Where(key => map.Find(key) is null))
        {
            faults.Add(map.Spot, FaultMessages.MissingKey(key));
        }
    }

    public string Text(string key) => Scalar(key)?.Text ?? "";

    /// <summary>Null, with a fault, where the entry is no single line of text; null without one where there is no entry.</summary>
    public YamlTree.Scalar? Scalar(string key)
    {
        switch (map.Find(key))
        {
            case null:
                return null;
            case YamlTree.Scalar scalar when scalar.Text.Contains('\n') || scalar.Text.Any(SourceText.IsForbidden):
                faults.Add(scalar.Spot, FaultMessages.NotOneLine(key));
                return null;
            case YamlTree.Scalar scalar:
                return scalar;
            case { } other:
                faults.Add(other.Spot, FaultMessages.NotText(key));
                return null;
        }
    }

    public IReadOnlyList<YamlTree> Items(string key)
    {
        switch (map.Find(key))
        {
            case null or YamlTree.Scalar { Text: "", Quote: 0 }:
                return [];
            case YamlTree.List list:
                return list.Items;
            case { } other:
                faults.Add(other.Spot, FaultMessages.NotAList(key));
                return [];
        }
    }

    public IEnumerable<YamlFields> Maps(string key)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlTree.Map found)
            {
                yield return new(found, faults);
            }
            else
            {
                faults.Add(item.Spot, FaultMessages.NotAMapIn(key));
            }
        }
    }
}
