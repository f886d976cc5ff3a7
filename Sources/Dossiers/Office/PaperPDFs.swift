import PartyForms

/// PDFs beside the papers of a dossier, each under its paper's name.
package struct PaperPDFs {
    private let printing: PaperPrinting
    private let store: PDFStore
    private let watcher: PaperPrinting.Watcher

    /// Makes ready.
    ///
    /// - Parameters:
    ///   - dossier: the folder that is made.
    ///   - office: LibreOffice, when it is there.
    ///   - workers: how many of it run at a time.
    package init(
        of dossier: String, by office: OfficeProgram?, workers: Int,
        watcher: PaperPrinting.Watcher
    ) {
        store = PDFStore(dossier + "/" + DossierNames.hidden + "/pdf")
        printing = PaperPrinting(in: store, by: office, workers: workers)
        self.watcher = watcher
    }

    /// Adds the PDFs of all papers that are there to a report.
    ///
    /// What cannot be printed is told apart: the dossier is whole without it.
    func add(to report: inout DossierReport, in folder: DossierFolder) throws(PrintError) {
        let papers = report.there.filter { Path.kind(of: $0.path) == "docx" }
        let printed: [PaperPrinting.Printed?]
        do throws(PackError) {
            printed = try printing.print(
                papers.map { .file(folder.path + "/" + $0.path) }, watcher: watcher)
        } catch .interrupted {
            report.isInterrupted = true
            return
        } catch .digest(let error) {
            throw .digest(error)
        } catch .file(let error) {
            throw .file(error)
        } catch {
            report.unprintable = error
            return
        }
        for (paper, made) in zip(papers, printed) {
            guard let made else {
                report.unprinted.append(paper)
                continue
            }
            report.append(place(made, beside: paper, in: folder))
        }
    }

    private func place(
        _ printed: PaperPrinting.Printed, beside paper: DossierReport.File,
        in folder: DossierFolder
    ) -> DossierReport.File {
        let path = String(paper.path.dropLast("docx".count)) + "pdf"
        let draft = DossierFolder.Draft(path: path, source: printed.digest) {
            () throws(PrintError) in
            do throws(FileError) {
                return .bytes(try store.contents(of: printed.digest) ?? [])
            } catch { throw .file(error) }
        }
        return DossierReport.File(
            path: path, topic: paper.topic, outcome: DossierReport.Outcome(folder.place(draft)))
    }
}
