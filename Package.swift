// swift-tools-version: 6.2
import PackageDescription

/// What every module is built with.
let common: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Modules that import no C library are proved free of unsafe code by the compiler.
let safe: [SwiftSetting] = common + [.strictMemorySafety()]

/// The fuzzer's own library is linked only when it is asked for: `make fuzz`.
let fuzzing: [Target] =
    Context.environment["HOSO_FUZZ"] == nil
    ? []
    : [
        .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", "FuzzTargets"], path: "Fuzz/Driver",
            swiftSettings: common),
    ]

let package = Package(
    name: "hoso",
    products: [
        .executable(name: "hoso", targets: ["hoso"]),
        .library(name: "DocxTemplate", targets: ["DocxTemplate"]),
        .library(name: "PartyForms", targets: ["PartyForms", "Dossiers", "Typesetting"]),
    ],
    targets: [
        // Debian's libraries, one system-library target each.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CYajl", pkgConfig: "yajl", providers: [.apt(["libyajl-dev"])]),
        .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
        .systemLibrary(name: "CPopt", pkgConfig: "popt", providers: [.apt(["libpopt-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        // What glibc's own module leaves out.
        .systemLibrary(name: "CMalloc"),
        // Loaded when it is first called.
        .target(name: "CQPDF"),

        // One arrow: each module knows only those above it.
        .target(name: "VietnameseText", dependencies: ["CUnistring"], swiftSettings: common),
        .target(
            name: "JSONText", dependencies: ["CYajl", "VietnameseText"], swiftSettings: common),
        .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: common),
        .target(
            name: "Splice", dependencies: ["CISAL", "CLibDeflate", "CZlib"], swiftSettings: common),
        .target(
            name: "OpenPackage", dependencies: ["CLibZip", "Markup", "Splice"],
            swiftSettings: common),
        .target(name: "PDFPages", dependencies: ["CQPDF"], swiftSettings: common),
        .target(name: "Fields", dependencies: ["JSONText"], swiftSettings: safe),
        .target(
            name: "DocxTemplate",
            dependencies: [
                "Markup", "OpenPackage", "Splice", "JSONText", "Fields", "VietnameseText",
            ],
            exclude: ["DocxTemplate.docc"], swiftSettings: safe),
        .target(
            name: "Typesetting",
            dependencies: ["Markup", "OpenPackage", "JSONText", "Fields", "VietnameseText"],
            swiftSettings: safe),
        .target(
            name: "Spreadsheet",
            dependencies: ["CXLSXWriter", "Markup", "OpenPackage", "Splice", "VietnameseText"],
            swiftSettings: common),
        .target(
            name: "PartyForms",
            dependencies: ["DocxTemplate", "Fields", "JSONText", "Splice", "VietnameseText"],
            swiftSettings: safe),
        .target(
            name: "Dossiers",
            dependencies: [
                "CLibCrypto", "CMalloc", "CSQLite", "PartyForms", "DocxTemplate", "Fields",
                "JSONText",
                "OpenPackage", "PDFPages", "Spreadsheet", "VietnameseText",
            ],
            swiftSettings: common),
        .executableTarget(
            name: "hoso",
            dependencies: [
                "CPopt", "Dossiers", "PartyForms", "DocxTemplate", "Typesetting", "Spreadsheet",
                "Fields", "JSONText", "Markup", "OpenPackage", "VietnameseText",
            ],
            swiftSettings: common),

        // How others use the library.
        .executableTarget(
            name: "Letters", dependencies: ["DocxTemplate"], path: "Examples/Letters",
            exclude: ["letter.docx", "logo.png", "wrong.docx"], swiftSettings: common),

        // What everything takes, measured beside others: `make bench`.
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Dossiers", "DocxTemplate", "JSONText", "Spreadsheet"],
            path: "Benchmarks/Engine", swiftSettings: common),

        // What is fed with random bytes: `make fuzz`, and what was found so far in the tests.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "DocxTemplate", "JSONText", "Markup", "OpenPackage", "Spreadsheet", "TestSupport",
                "Typesetting",
            ],
            path: "Fuzz/Targets", swiftSettings: common),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "Growth", "TestSupport"],
            swiftSettings: common),

        .executableTarget(
            name: "Growth", dependencies: ["CMalloc", "DocxTemplate", "FuzzTargets"],
            path: "Tests/Growth", swiftSettings: common),

        // Tests mirror the modules.
        .target(
            name: "TestSupport",
            dependencies: ["Markup", "OpenPackage", "Splice"],
            path: "Tests/TestSupport", swiftSettings: common),
        .testTarget(
            name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: common),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: common),
        .testTarget(
            name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: common),
        .testTarget(
            name: "SpliceTests",
            dependencies: ["CLibDeflate", "Splice", "OpenPackage", "TestSupport"],
            swiftSettings: common),
        .testTarget(
            name: "OpenPackageTests",
            dependencies: ["OpenPackage", "Splice", "Markup", "TestSupport"],
            swiftSettings: common),
        .testTarget(
            name: "PDFPagesTests", dependencies: ["PDFPages", "TestSupport"],
            swiftSettings: common),
        .testTarget(
            name: "FieldsTests", dependencies: ["Fields", "JSONText"], swiftSettings: common),
        .testTarget(
            name: "DocxTemplateTests",
            dependencies: [
                "DocxTemplate", "OpenPackage", "Splice", "Markup", "JSONText", "Fields",
                "VietnameseText", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: common),
        .testTarget(
            name: "TypesettingTests",
            dependencies: [
                "Typesetting", "OpenPackage", "Markup", "JSONText", "Fields", "VietnameseText",
                "TestSupport",
            ],
            swiftSettings: common),
        .testTarget(
            name: "SpreadsheetTests",
            dependencies: ["CXLSXWriter", "Spreadsheet", "OpenPackage", "TestSupport"],
            swiftSettings: common),
        .testTarget(
            name: "PartyFormsTests",
            dependencies: [
                "PartyForms", "DocxTemplate", "Fields", "JSONText", "VietnameseText", "TestSupport",
            ],
            swiftSettings: common),
        .testTarget(
            name: "DossiersTests",
            dependencies: [
                "Dossiers", "PartyForms", "DocxTemplate", "PDFPages", "Spreadsheet", "Fields",
                "JSONText", "OpenPackage", "VietnameseText", "TestSupport",
            ],
            exclude: ["Fixtures"], swiftSettings: common),
        .testTarget(
            name: "HosoTests",
            dependencies: [
                "hoso", "Letters", "DocxTemplate", "Fields", "OpenPackage", "Markup", "JSONText",
                "VietnameseText", "TestSupport",
            ],
            swiftSettings: common),
    ] + fuzzing
)
