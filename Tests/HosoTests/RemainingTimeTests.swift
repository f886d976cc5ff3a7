import Testing
import VietnameseText

@testable import hoso

@Suite struct RemainingTimeTests {
    @Test(arguments: [
        (0.4, "còn khoảng 10 giây"), (11, "còn khoảng 20 giây"), (59, "còn khoảng 60 giây"),
        (61, "còn khoảng 2 phút"), (600, "còn khoảng 10 phút"), (5_400, "còn khoảng 90 phút"),
        (7_000, "còn khoảng 2 giờ"),
    ])
    func `a guess is told no finer than it can be`(seconds: Double, words: String) {
        #expect(RemainingTime(seconds: seconds).words(in: .vietnamese) == words)
    }
}
