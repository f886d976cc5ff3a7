import Testing
import VietnameseText

@Suite struct OrderTests {
    @Test func `Vietnamese texts have an order`() {
        let ordered = [
            "", "1", "a", "A", "à", "ả", "ã", "á", "ạ", "an", "An", "ă", "ắ", "â", "ấ", "b", "d",
            "dương", "đ", "Đinh", "e", "ê", "o", "ô", "ơ", "u", "ư", "ừ", "y",
        ]
        for (index, one) in ordered.enumerated() {
            for (place, two) in ordered.enumerated() {
                #expect(VietnameseText.precedes(one, two) == (index < place), "\(one) \(two)")
            }
        }
    }

    @Test func `how a letter is composed does not matter`() {
        let (one, two) = ("tiếng", "tie\u{302}\u{301}ng")
        #expect(!VietnameseText.precedes(one, two) && !VietnameseText.precedes(two, one))
    }
}
