import Testing

@testable import Dossiers

/// What a print pack holds, and in which order.
@Suite struct PackPlanTests {
    private func folder(
        _ path: String, _ kind: Manifest.Folder.Kind, _ code: String?, _ name: String,
        sortName: String? = nil, unit: (String, String)? = ("CB1", "Chi bộ Bến Đò")
    ) -> Manifest.Folder {
        Manifest.Folder(
            path: path, kind: kind, subject: code, name: name, sortName: sortName, unit: unit?.0,
            unitName: unit?.1)
    }

    /// A dossier with one paper in each folder, and a workbook.
    private func manifest(_ folders: [Manifest.Folder]) -> Manifest {
        var manifest = Manifest()
        manifest.folders = folders
        manifest.outputs = folders.map {
            Manifest.Output(path: $0.path + "/01_a.docx", digest: "", subject: $0.subject)
        }
        manifest.outputs.append(Manifest.Output(path: "00_Muc-luc.docx", digest: ""))
        manifest.outputs.append(Manifest.Output(path: "00_Kiem-tra.xlsx", digest: ""))
        return manifest
    }

    @Test(arguments: [
        ["Bùi Thị An", "Lê Văn An", "Đỗ Ân", "Nguyễn Bình"],
        ["Trần Dũng", "Lê Đạt", "Vũ Đức", "An Em"],
        ["Lý Hoa", "Lý Hòa", "Lý Hóa", "Lý Họa"],
    ])
    func `members stand by their given names`(_ names: [String]) {
        let folders = names.reversed().enumerated().map { place, name in
            folder("02/\(place)", .member, "M\(place)", name)
        }
        let part = PackPlan(manifest(folders), only: ["CB1"]).parts[0]
        #expect(part.entries.map(\.title) == names)
    }

    @Test func `a column says what a name is sorted by`() {
        let folders = [
            folder("02/1", .member, "M1", "Lê Hà"), folder("02/2", .member, "M2", "Vũ Minh"),
            folder("02/3", .member, "M3", "H'Hen Niê", sortName: "Hen"),
        ]
        let part = PackPlan(manifest(folders), only: ["CB1"]).parts[0]
        #expect(part.entries.map(\.title) == ["Lê Hà", "H'Hen Niê", "Vũ Minh"])
    }

    @Test func `an organisation's own papers stand first, the office's in a file of their own`() {
        let folders = [
            folder("05/1", .reRating, "M1", "Lê Hà"),
            folder("02/1", .member, "M1", "Lê Hà"),
            folder("03/1", .meeting, "HN1", "Hội nghị"),
            folder("01/2", .collective, "TT1", "Chi ủy"),
            folder("01/1", .organisation, "CB1", "Chi bộ Bến Đò"),
            folder("04", .office, nil, "Đảng ủy", unit: nil),
            folder("02/9", .member, "M9", "Vũ Ích", unit: ("cb1", "Chi bộ Bến Đò")),
        ]
        let plan = PackPlan(manifest(folders))
        #expect(
            plan.parts.map(\.name) == [
                "CB1_Chi-bo-Ben-Do", "cb1_Chi-bo-Ben-Do~2", "00_Phan-tong-hop",
            ])
        #expect(
            plan.parts[0].entries.map(\.code) == ["CB1", "TT1", "HN1", "M1", "M1"])
        #expect(plan.parts[0].entries.last?.title == "Xếp loại lại: Lê Hà")
        #expect(
            plan.parts[2].entries.flatMap(\.papers).map(\.path) == [
                "00_Muc-luc.docx", "04/01_a.docx",
            ])
        #expect(plan.isWhole)
        #expect(plan.count == 8)
    }

    @Test(arguments: [
        (["M2"], ["M2"]), (["CB1"], ["CB1", "M1"]), (["M1", "CB2"], ["M1", "M2"]),
    ])
    func `only what is asked for is packed`(codes: [String], packed: [String]) {
        let folders = [
            folder("01/1", .organisation, "CB1", "Chi bộ Bến Đò"),
            folder("02/1", .member, "M1", "Lê Hà"),
            folder("02/2", .member, "M2", "Vũ Ích", unit: ("CB2", "Chi bộ Bến Nứa")),
        ]
        let plan = PackPlan(manifest(folders), only: Set(codes))
        #expect(plan.parts.flatMap(\.entries).compactMap(\.code) == packed)
        #expect(!plan.isWhole)
    }

    @Test func `a manifest leads nowhere out of its dossier`() {
        var manifest = manifest([folder("..", .member, "M1", "Lê Hà")])
        manifest.outputs = [Manifest.Output(path: "../01_a.docx", digest: "")]
        #expect(PackPlan(manifest).parts.isEmpty)
    }
}
