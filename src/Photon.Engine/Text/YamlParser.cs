using System.Text;
using Photon.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Photon.Engine.Text;

/// <summary>YAML 1.2 to nodes, from YamlDotNet's events: one document, core schema, anchors shared within a bound, merge keys.</summary>
internal sealed class YamlParser
{
    private const string BlankHead = "block scalar";
    private const string BareLine = "wrong indentation";

    /// <summary>Each costs another reading.</summary>
    private const int MostRepairs = 50;

    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly NodeBuilder builder;
    private readonly YamlAnchors anchors;
    private readonly CharIndexMap offsets;
    private readonly YamlRepair? repair;
    private readonly Parser parser;
    private bool isBroken;

    private YamlParser(SourceText source, DiagnosticBag diagnostics, YamlRepair? repair)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        this.repair = repair;
        builder = new NodeBuilder(source, diagnostics);
        anchors = new YamlAnchors(diagnostics);
        var text = repair?.Utf8 ?? source.Utf8;
        offsets = new CharIndexMap(text);
        parser = new Parser(new StringReader(Encoding.UTF8.GetString(text.Span)));
    }

    /// <summary>What the reading stumbled over, where a <see cref="YamlRepair"/> can help.</summary>
    private string? Obstacle { get; set; }

    /// <summary>Where that is.</summary>
    private int ObstacleOffset { get; set; }

    public static Node? Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var reading = new YamlParser(source, found, repair: null);
        var root = reading.Parse();
        var quoted = new List<int>();
        while (reading.Obstacle == BlankHead ? reading.repair is null : reading.Obstacle == BareLine && quoted.Count < MostRepairs && !quoted.Contains(reading.ObstacleOffset))
        {
            found = new DiagnosticBag();
            if (reading.Obstacle == BareLine)
                quoted.Add(reading.ObstacleOffset);
            var repair = reading.Obstacle == BlankHead ? YamlRepair.OfBlankHeads(source.Utf8.Span) : YamlRepair.OfQuotedLines(source.Utf8.Span, quoted);
            reading = new YamlParser(source, found, repair);
            root = reading.Parse();
        }

        foreach (var diagnostic in found.ToSortedList())
            diagnostics.Add(diagnostic);
        return root;
    }

    private Node? Parse()
    {
        var nul = source.Utf8.Span.IndexOf((byte)0);
        if (nul >= 0)
        {
            // YamlDotNet takes it for the end of the text.
            Report(Codes.MalformedYaml, nul, "a NUL character stands in the text");
            return null;
        }

        try
        {
            while (!isBroken && MoveNext())
                Take(parser.Current!);
        }
        catch (YamlException e)
        {
            (Obstacle, ObstacleOffset) = (ObstacleOf(e), OffsetOf(e.Start));
            ReportBroken(e);
            return null;
        }

        if (builder.Root is null && !isBroken)
            Report(Codes.EmptyText, 0);
        return isBroken ? null : builder.Root;
    }

    private bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this where text at the start of a line follows a '{' or '[' that does not end.
            throw BrokenBehind("the text behind this place can't be read; is a '{' or '[' not closed?");
        }
        catch (ArgumentOutOfRangeException)
        {
            // YamlDotNet 16.3 throws this for an escape such as "\uD800A".
            throw BrokenBehind("a text behind this place holds one half of a surrogate pair, such as \\uD800 alone");
        }
    }

    private YamlException BrokenBehind(string what)
    {
        var place = parser.Current?.End ?? Mark.Empty;
        return new YamlException(place, place, what);
    }

    private void Take(ParsingEvent item)
    {
        var isNode = item is NodeEvent or AnchorAlias;
        if (isNode && builder is { Depth: 0, Root: not null })
            TakeSecondDocument(item);
        else if (isNode && builder.WantsName)
            TakeName(item);
        else
            TakeValue(item);
    }

    private void TakeValue(ParsingEvent item)
    {
        switch (item)
        {
            case Scalar scalar:
                AddScalar(scalar);
                break;
            case AnchorAlias alias:
                AddAlias(alias);
                break;
            case SequenceStart or MappingStart:
                var offset = OffsetOf(item.Start);
                isBroken = !builder.Open(item is SequenceStart, offset);
                anchors.Open(((NodeEvent)item).Anchor);
                break;
            case SequenceEnd or MappingEnd:
                anchors.Close(builder.Close());
                break;
        }
    }

    private void AddScalar(Scalar scalar)
    {
        var offset = OffsetOf(scalar.Start);
        var (kind, text) = YamlScalars.Resolve(scalar);
        RefuseHalfSurrogates(text, offset);
        var node = new ScalarNode(source, offset, kind, text);
        anchors.Scalar(scalar.Anchor, node);
        builder.Add(node);
    }

    /// <summary>An escape such as <c>"\uD800"</c> alone makes no text; no writer could write it.</summary>
    private void RefuseHalfSurrogates(string text, int offset)
    {
        if (!IsWellFormed(text))
            Report(Codes.MalformedYaml, offset, "the text holds one half of a surrogate pair, such as \\uD800 alone");
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private void AddAlias(AnchorAlias alias)
    {
        var offset = OffsetOf(alias.Start);
        var node = anchors.Resolve(alias.Value, source.LocationAt(offset));
        isBroken = anchors.IsExhausted;
        builder.Add(node ?? new ScalarNode(source, offset, ScalarKind.Null, "null"));
    }

    private void TakeName(ParsingEvent item)
    {
        var offset = OffsetOf(item.Start);
        switch (item)
        {
            case Scalar { Value: MergeKey.Name, IsPlainImplicit: true, Style: ScalarStyle.Plain }:
                builder.NameMerge();
                break;
            case Scalar scalar:
                RefuseHalfSurrogates(scalar.Value, offset);
                anchors.Scalar(scalar.Anchor, new ScalarNode(source, offset, ScalarKind.String, scalar.Value));
                builder.Name(scalar.Value, offset);
                break;
            case AnchorAlias alias when anchors.Resolve(alias.Value, source.LocationAt(offset)) is ScalarNode name:
                builder.Name(name.Text, offset);
                break;
            default:
                Report(Codes.NameIsNoText, offset);
                SkipNode(item);
                if (!isBroken && MoveNext())
                    SkipNode(parser.Current!);
                break;
        }
    }

    private void TakeSecondDocument(ParsingEvent item)
    {
        if (item is Scalar { Value: "" })
            return; // a last "---" with nothing after it
        Report(Codes.SeveralDocuments, OffsetOf(item.Start));
        isBroken = true;
    }

    /// <summary>Passes over the node that begins with an event, which is the parser's current one.</summary>
    private void SkipNode(ParsingEvent first)
    {
        var open = first.NestingIncrease;
        while (open > 0 && !isBroken && MoveNext())
        {
            open += parser.Current!.NestingIncrease;
            isBroken = builder.Depth + open > NodeParser.DeepestNesting;
            if (isBroken)
                Report(Codes.NestedTooDeeply, OffsetOf(parser.Current.Start), NodeParser.DeepestNesting);
        }
    }

    /// <summary>By the words of YamlDotNet 16.3, which has no codes.</summary>
    private static string? ObstacleOf(YamlException e) =>
        e.Message.Contains(BlankHead, StringComparison.Ordinal) ? BlankHead
        : e.Message.Contains(BareLine, StringComparison.Ordinal) && e.Message.Contains("quoted scalar", StringComparison.Ordinal) ? BareLine
        : null;

    private void ReportBroken(YamlException e)
    {
        if (e.Message.Contains(" tab ", StringComparison.Ordinal))
            Report(Codes.MalformedYaml, FindTab(Math.Max(OffsetOf(e.Start), OffsetOf(e.End))), "a tab indents this line; YAML wants spaces");
        else
            Report(Codes.MalformedYaml, OffsetOf(e.Start), char.ToLowerInvariant(e.Message[0]) + e.Message[1..].TrimEnd('.'));
    }

    /// <summary>The first tab that begins a line, spaces aside; YamlDotNet gives the place of the mapping around it.</summary>
    private int FindTab(int from)
    {
        var text = source.Utf8.Span;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\t' && text[..at].TrimEnd((byte)' ') is [] or [.., (byte)'\n' or (byte)'\r'])
                return at;
        }

        return from;
    }

    private void Report(DiagnosticRule rule, int offset, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(rule, source.LocationAt(offset), arguments);

    private int OffsetOf(Mark mark)
    {
        var offset = offsets.OffsetOf(mark.Index);
        return repair?.Restore(offset) ?? offset;
    }
}
