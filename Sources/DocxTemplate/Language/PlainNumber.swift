/// A decimal number by its digits, so that nothing is lost on the way to paper.
struct PlainNumber: Hashable {
    private var isNegative: Bool
    /// Digits before and behind the point; no zeros in front.
    private var whole: String
    private var fraction: String

    /// 0.
    static let zero = PlainNumber(isNegative: false, whole: "0", fraction: "")

    private init(isNegative: Bool, whole: String, fraction: String) {
        self.isNegative = isNegative
        self.whole = whole
        self.fraction = fraction
    }

    /// Reads "-1234.5"; nil for anything but a sign, digits and a point.
    init?(_ text: String) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), text.utf8.count <= 60,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else { return nil }
        let significant = parts[0].drop { $0 == "0" }
        isNegative = text.hasPrefix("-")
        whole = significant.isEmpty ? "0" : String(significant)
        fraction = parts.count == 2 ? String(parts[1]) : ""
    }

    /// The number as Vietnamese papers print it: `1.234.567,50`, rounded half away from zero.
    func text(decimals: Int?) -> String {
        let number = decimals.map(rounded) ?? self
        let decimals = number.fraction.isEmpty ? "" : "," + number.fraction
        return number.sign + number.grouped + decimals
    }

    /// The number as data hold it.
    var plainText: String { sign + whole + (fraction.isEmpty ? "" : "." + fraction) }

    private var sign: String {
        isNegative && (whole + fraction).contains { $0 != "0" } ? "-" : ""
    }

    private var grouped: String {
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }

    private func rounded(to decimals: Int) -> PlainNumber {
        var number = self
        let rest = fraction.dropFirst(decimals)
        number.fraction = String(fraction.prefix(decimals))
        while number.fraction.count < decimals { number.fraction.append("0") }
        guard let next = rest.first, next >= "5" else { return number }
        number.increase()
        return number
    }

    /// Adds one at the last digit.
    private mutating func increase() {
        var digits = Array((whole + fraction).utf8)
        var index = digits.count - 1
        while index >= 0, digits[index] == 0x39 {
            digits[index] = 0x30
            index -= 1
        }
        if index >= 0 { digits[index] += 1 } else { digits.insert(0x31, at: 0) }
        let split = digits.count - fraction.utf8.count
        whole = String(decoding: digits[..<split], as: UTF8.self)
        fraction = String(decoding: digits[split...], as: UTF8.self)
    }

    /// The sum; nil when it is too great.
    func adding(_ other: PlainNumber) -> PlainNumber? {
        let decimals = max(fraction.count, other.fraction.count)
        guard let one = scaled(by: decimals), let two = other.scaled(by: decimals) else {
            return nil
        }
        let (sum, overflows) = one.addingReportingOverflow(two)
        guard !overflows else { return nil }
        var digits = String(sum.magnitude)
        while digits.count <= decimals { digits = "0" + digits }
        return PlainNumber(
            isNegative: sum < 0, whole: String(digits.dropLast(decimals)),
            fraction: String(digits.suffix(decimals)))
    }

    private func scaled(by decimals: Int) -> Int? {
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        return Int((isNegative ? "-" : "") + whole + fraction + zeros)
    }
}
