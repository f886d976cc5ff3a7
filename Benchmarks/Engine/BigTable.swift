import DocxTemplate

/// One document with a long table.
struct BigTable {
    private let material: Material

    init(_ material: Material) { self.material = material }

    func run(rows: Int) throws {
        let before = Stopwatch.peak
        var record = Record()
        record["ho_ten"] = "Nguyễn Văn An"
        record["rows"] = .list((1...rows).map(Self.row))
        let held = Stopwatch.peak
        let watch = Stopwatch()
        let bytes = try material.template.rendering(of: record, missing: .empty).bytes.count
        report([
            ("seconds", watch.seconds), ("bytes", Double(bytes)), ("start_kb", Double(before)),
            ("record_kb", Double(held)), ("peak_kb", Double(Stopwatch.peak)),
        ])
    }

    private static func row(_ number: Int) -> Value {
        [
            "stt": .text(String(number)),
            "noi_dung": .text("\(work[number % work.count]) (\(number))"),
            "ket_qua": .text(results[number % results.count]),
            "ghi_chu": .text(["", "Đợt 1", "Đợt 2"][number % 3]),
        ]
    }

    private static let work = [
        "Xây dựng kế hoạch công tác quý", "Thẩm định hồ sơ & thủ tục", "Tổng hợp báo cáo tháng",
        "Kiểm tra, giám sát cơ sở", "Tiếp công dân, xử lý đơn thư", "Số hóa tài liệu lưu trữ",
    ]
    private static let results = ["Hoàn thành tốt", "Hoàn thành đúng hạn", "Đạt > 90% kế hoạch"]
}
