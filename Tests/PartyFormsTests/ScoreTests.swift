import PartyForms
import Testing

@Suite struct ScoreTests {
    @Test(arguments: [
        ("8", "8"), ("8.5", "8,5"), ("8,5", "8,5"), ("8.50", "8,5"), ("89.05", "89,05"),
        ("0", "0"), ("100", "100"), ("7.500", "7,5"),
    ])
    func `points are exact and print as offices write them`(text: String, printed: String) {
        #expect(Points(text)?.text == printed)
    }

    @Test(arguments: ["", "-1", "8.555", "8.", ".5", "tám", "1.2.3", "1e3", "٨"])
    func `anything else is not a number of points`(text: String) {
        #expect(Points(text) == nil)
    }
}
