/// What became of a print pack.
package struct PackReport: Hashable, Sendable {
    /// One PDF.
    package struct File: Hashable, Sendable {
        package var name: String
        /// How many members' papers it has, and how many papers in all, each counted once.
        package var persons: Int
        package var papers: Int
        package var pages: Int
        /// Sheets of paper.
        package var sheets: Int
    }

    /// A paper that is not in the pack.
    package struct Failure: Hashable, Sendable {
        package var paper: PackPlan.Paper
        /// Whether the dossier does not have it; else it could not be printed.
        package var isMissing: Bool
    }

    package var files: [File] = []
    package var failed: [Failure] = []
}
