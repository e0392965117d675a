using System;

namespace Photon.Runtime;

/// <summary>Types of JSON Schema, as a set.</summary>
[Flags]
internal enum JsonKinds
{
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}
