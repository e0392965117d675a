namespace Photon.Engine.Model;

/// <summary>Marks every definition with the directions in which operations use it.</summary>
internal sealed class DirectionMarker
{
    private readonly Stack<(ApiType Type, Directions Direction)> open = [];

    public void Mark(ApiOperation operation)
    {
        foreach (var parameter in operation.Parameters)
            Visit(parameter.Type, Directions.Request);
        foreach (var content in operation.Body?.Contents ?? [])
            Visit(content, Directions.Request);
        foreach (var response in operation.Responses)
        {
            foreach (var header in response.Headers)
                Visit(header.Type, Directions.Response);
            foreach (var content in response.Contents)
                Visit(content, Directions.Response);
        }
    }

    private void Visit(ApiContent content, Directions direction)
    {
        Visit(content.Type, direction);
        Visit(content.ItemType, direction);
        foreach (var header in content.Parts.SelectMany(part => part.Headers))
            Visit(header.Type, direction);
    }

    private void Visit(TypeUse? use, Directions direction)
    {
        if (use is null)
            return;
        Push(use.Type, direction);
        while (open.TryPop(out var next))
            Step(next.Type, next.Direction);
    }

    private void Push(ApiType? type, Directions direction)
    {
        if (type is ArrayType or MapType or DefinedType)
            open.Push((type, direction));
    }

    private void Step(ApiType type, Directions direction)
    {
        switch (type)
        {
            case ArrayType list:
                Push(list.Item.Type, direction);
                break;
            case MapType map:
                Push(map.Value.Type, direction);
                break;
            case DefinedType { Definition: var definition } when !definition.Directions.HasFlag(direction):
                definition.Directions |= direction;
                Inside(definition, direction);
                break;
            default:
                break;
        }
    }

    private void Inside(TypeDefinition definition, Directions direction)
    {
        switch (definition)
        {
            case ObjectDefinition target:
                foreach (var property in target.Properties)
                    Push(property.Type.Type, direction);
                Push(target.AdditionalType?.Type, direction);
                Push(target.Base, direction);
                Push(target.Discriminator, direction);
                break;
            case UnionDefinition union:
                foreach (var unionCase in union.Cases)
                    Push(unionCase.Type.Type, direction);
                Push(union.Discriminator, direction);
                break;
            case TupleDefinition tuple:
                foreach (var item in tuple.Items)
                    Push(item.Type.Type, direction);
                Push(tuple.Rest?.Type, direction);
                break;
            case ListDefinition list:
                Push(list.Item.Type, direction);
                break;
            case MapDefinition map:
                Push(map.Value.Type, direction);
                break;
            default:
                break;
        }
    }

    private void Push(TypeDefinition? definition, Directions direction)
    {
        if (definition is not null)
            open.Push((new DefinedType(definition), direction));
    }

    private void Push(UnionDiscriminator? discriminator, Directions direction)
    {
        foreach (var (_, definition) in discriminator?.Values ?? [])
            Push(definition, direction);
        Push(discriminator?.Default, direction);
    }
}
