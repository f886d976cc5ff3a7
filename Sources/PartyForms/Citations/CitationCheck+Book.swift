extension CitationCheck {
    /// What is wrong with the citations of an office's book.
    ///
    /// Papers of a season are used at its end: on the day they are due, else on the last day of the
    /// year under review.
    public static func findings(in book: Book, _ register: CitationRegister) -> [Finding] {
        let office = Office(of: book)
        let due = office.text("han_nop").flatMap { PartialDate($0)?.exact }
        let check = CitationCheck(
            register, place: office.text("dia_phuong"),
            on: due ?? office.year.map { CalendarDay.last(of: $0) },
            ownSign: office.text("ky_hieu"))
        return check.findings(in: CitationText.texts(of: book)).map { finding in
            var finding = finding
            finding.file = book.file
            return finding
        }
    }
}
