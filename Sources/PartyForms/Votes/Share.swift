/// A part of a whole, as papers print it.
public struct Share: Hashable, Sendable {
    /// The part.
    public var part: Int
    /// The whole.
    public var whole: Int

    /// Makes a share; nil when there is nothing to take it of.
    public init?(_ part: Int, of whole: Int) {
        guard whole > 0, part >= 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// "85,7%", rounded to tenths; "50%" only when it is exactly that.
    public var text: String {
        if 100 * part % whole == 0 { return "\(100 * part / whole)%" }
        return inTenths
    }

    /// "85,7%", "50,0%": rounded to tenths, whole numbers too, for columns of a table.
    public var inTenths: String {
        let tenths = (2_000 * part + whole) / (2 * whole)
        return "\(tenths / 10),\(tenths % 10)%"
    }
}
