import Testing
import VietnameseText

@Suite struct PersonOrderTests {
    /// Each list as it should stand.
    @Test(arguments: [
        ["Lê An", "Đỗ Văn An", "Bùi Bình"],
        ["Nguyễn Thị Hoa", "Nguyễn Thị Hoà", "Nguyễn Thị Hoả", "Nguyễn Thị Hoá", "Nguyễn Thị Hoạ"],
        ["Trần Dung", "Trần Đạt", "Trần Đức", "Trần Em"],
        ["Lê Văn An", "Phạm Văn An", "Bùi Xuân An"],
        ["An", "Lê An", "Lê Ân"],
    ])
    func `people stand by given name, then middle, then family name`(_ names: [String]) {
        let sorted = names.reversed().sorted { PersonOrder(name: $0) < PersonOrder(name: $1) }
        #expect(sorted == names)
    }

    @Test func `a stated given name stands for the last word`() {
        let names = [
            ("H'Hen Niê", "Hen"), ("Lê Hà", nil), ("Y Thanh Hà Niê Kđăm", "Hà"), ("Vũ Ích", " "),
        ]
        let sorted = names.reversed().sorted {
            PersonOrder(name: $0.0, givenName: $0.1) < PersonOrder(name: $1.0, givenName: $1.1)
        }
        #expect(sorted.map(\.0) == ["Lê Hà", "Y Thanh Hà Niê Kđăm", "H'Hen Niê", "Vũ Ích"])
    }

    @Test func `a name written with composed or single marks has one place`() {
        #expect(PersonOrder(name: "Lê Ân") == PersonOrder(name: "Le\u{302} A\u{302}n"))
    }
}
