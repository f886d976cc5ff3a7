import DocxTemplate
import Testing

@Suite struct ConcurrencyTests {
    @Test func `sixty-four tasks share one compiled template`() async throws {
        let template = try HandMade(p("{{#ds}}{{x}}, {{/ds}}{{ho_ten}}")).template()
        let records = (0..<64).map { number in
            Record([
                "ho_ten": .text("Người \(number)"),
                "ds": .list((0..<number).map { .record(["x": .text("\($0) & \(number)")]) }),
            ])
        }
        let alone = try records.map { try template.rendering(of: $0).bytes }
        let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (place, record) in records.enumerated() {
                group.addTask {
                    var last: [UInt8] = []
                    for _ in 0..<20 { last = try template.rendering(of: record).bytes }
                    return (place, last)
                }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for place in records.indices { #expect(together[place] == alone[place]) }
    }
}
