import Testing

@testable import Dossiers

struct ListedPapersTests {
    @Test(
        arguments: [
            [[]], [[0]], [[], [], [3, 5]], [[1, 2], [], [], [0], []],
            [[4], [4], [4], [4, 6], [4]],
        ] as [[[Int]]])
    func `papers are found by their number among all`(_ folders: [[Int]]) {
        var listed = ListedPapers()
        for lines in folders { listed.append(lines) }
        let expected = folders.enumerated().flatMap { folder, lines in lines.map { [folder, $0] } }
        #expect((0..<listed.count).map { [listed[$0].folder, listed[$0].line] } == expected)
    }
}
