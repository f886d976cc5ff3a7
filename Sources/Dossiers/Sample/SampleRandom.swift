/// SplitMix64: the same seed gives the same numbers on every machine.
struct SampleRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// Whether an event of that many in a hundred happens.
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of the texts; empty when there are none.
    mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &self) ?? "" }
}
