package import OpenPackage
package import VietnameseText

extension ForeignFile {
    /// What the file is and what can be done.
    package func message(in language: Language) -> String {
        switch self {
        case .empty:
            language(
                "không phải tài liệu: tệp rỗng (0 byte)", "no document: an empty file (0 bytes)")
        case .locked:
            language(
                "có mật khẩu; mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại",
                "behind a password; open it in Word or Excel, remove the password, save it")
        case .compound:
            language(
                "có mật khẩu hoặc là tệp .doc/.xls cũ; bỏ mật khẩu, lưu thành .docx/.xlsx",
                "has a password or is an old .doc/.xls; save it as .docx/.xlsx without one")
        default:
            language(
                "không phải .docx/.xlsx mà là \(name(in: language)); mở bằng Word, Excel hoặc "
                    + "LibreOffice rồi lưu thành .docx/.xlsx",
                "no .docx/.xlsx but \(name(in: language)); open it in Word, Excel or LibreOffice "
                    + "and save it as .docx/.xlsx")
        }
    }

    private func name(in language: Language) -> String {
        switch self {
        case .oldDocument: language("tệp Word cũ (.doc)", "an old Word file (.doc)")
        case .oldWorkbook: language("tệp Excel cũ (.xls)", "an old Excel file (.xls)")
        case .openDocument:
            language("tệp OpenDocument (.odt, .ods)", "an OpenDocument file (.odt, .ods)")
        case .pdf: language("tệp PDF", "a PDF")
        case .richText: language("tệp RTF", "an RTF file")
        case .page: language("trang web (HTML)", "a web page (HTML)")
        case .markup: language("tệp XML", "an XML file")
        case .picture: language("tệp ảnh", "a picture")
        case .archive: language("tệp nén kiểu khác", "another kind of archive")
        case .text: language("tệp chữ thường", "plain text")
        case .empty, .locked, .compound, .unknown:
            language("tệp không rõ loại", "a file of an unknown kind")
        }
    }
}
