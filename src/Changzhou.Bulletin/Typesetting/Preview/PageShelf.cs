namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>Pages by their hash, as many of the latest as fit.</summary>
internal sealed class PageShelf(long capacity)
{
    private readonly Dictionary<string, LinkedListNode<(string Hash, ReadOnlyMemory<byte> Svg)>> pages = [];
    private readonly LinkedList<(string Hash, ReadOnlyMemory<byte> Svg)> byUse = new();
    private long size;

    public IReadOnlyList<string> Hashes
    {
        get
        {
            lock (pages)
                return [.. pages.Keys];
        }
    }

    public ReadOnlyMemory<byte>? Find(string hash)
    {
        lock (pages)
        {
            if (!pages.TryGetValue(hash, out var page))
                return null;
            byUse.Remove(page);
            byUse.AddLast(page);
            return page.Value.Svg;
        }
    }

    public void Keep(string hash, ReadOnlyMemory<byte> svg)
    {
        lock (pages)
        {
            if (pages.ContainsKey(hash))
                return;
            pages[hash] = byUse.AddLast((hash, svg));
            size += svg.Length;
            while (size > capacity && byUse.First is { } oldest)
            {
                byUse.RemoveFirst();
                pages.Remove(oldest.Value.Hash);
                size -= oldest.Value.Svg.Length;
            }
        }
    }
}
