#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/diagram/diagram.h"
#include "core/graph/flow_graph.h"
#include "core/model/facts.h"
#include "core/model/source.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// Files of other programs that hold a diagram as data.
enum class DiagramFormat : std::uint8_t {
    Anx,     ///< i2 Analyst's Notebook Exchange, .anx
    GraphMl, ///< .graphml
    Gexf,    ///< GEXF 1.3 (Gephi), .gexf
    Pajek,   ///< .net
    Csv,     ///< links in FILE.csv, nodes beside it in FILE.nodes.csv
    Ftm,     ///< FollowTheMoney, one entity a line, .ndjson
};

/// The format that the ending of a path stands for, in capitals or not; nothing: none of these.
[[nodiscard]] std::optional<DiagramFormat> diagramFormatOf(const std::filesystem::path& file);
/// Whether `readDiagram` reads it too.
[[nodiscard]] bool isReadBack(DiagramFormat format) noexcept;

/// Where the nodes of a diagram stand that is written as `links`.csv: "a.csv" gives "a.nodes.csv".
[[nodiscard]] std::filesystem::path nodesBeside(const std::filesystem::path& links);

/// Whether names and numbers of people are written in full.
enum class NameMasking : std::uint8_t { Masked, Shown };

/// How finely links are written.
enum class LinkDetail : std::uint8_t {
    EachFact, ///< an edge for each transfer and call
    Summed,   ///< an edge for each link of the diagram, with its count and sum
};

/// Names that a chart shows its reader. Whatever they are, files are read back by fixed identifiers beside
/// them.
struct ChartWords {
    std::map<EntityKind, std::string>
        kinds{}; ///< of kinds of entity; what is missing gets its word of cli.md
    std::string transfer = "Transfer", call = "Call", use = "Use", ownTransfer = "Own transfer";
    std::string amount = "Amount %1"; ///< %1: the currency
    std::string exactAmount = "Exact amount", linkAmount = "Amount of link", received = "Received";
    std::string held = "Held", level = "Level", name = "Name", detail = "Detail", queried = "Queried";
    std::string count = "Count", until = "Until", seconds = "Seconds", rule = "Joined by";
    std::string confirmed = "Confirmed", unconfirmed = "Unconfirmed";
    std::string record = "Record";  ///< type of a source that is a row of a return
    std::string row = "%1, row %2"; ///< summary of a card; %1: the file, %2: the row
    std::string yes = "yes", no = "no";
    std::string fontFace = "Microsoft YaHei"; ///< must have Chinese
};

struct DiagramFileOptions {
    NameMasking masking = NameMasking::Masked;
    /// Known to the case alone. Marks that tell masked ends apart are made with it, so that who has only the
    /// file cannot find a number by trying all of them. The same key gives the same marks.
    std::string key{};
    LinkDetail detail = LinkDetail::EachFact;
    std::string title{};
    ChartWords words{};
};

/// The facts that a diagram's links name. Links whose facts are not among them are written whole.
struct DiagramFacts {
    const FlowGraph* graph = nullptr; ///< null: no transfers
    std::span<const CallFact> calls{};
    std::span<const SourceReceipt> sources{}; ///< for the names and hashes of files
    ZoneOffset zone = chinaZone;              ///< in which times are written
};

/// Writes a diagram for another program. Each transfer and each call is an edge of its own, with its time,
/// its exact amount, its row of evidence and the SHA-256 of the file that row stands in.
///
/// The same diagram, facts and options give the same bytes. A file appears under its name only when it is
/// whole; one that is there is replaced then.
/// Shape:  links with ends among the nodes. Time O(nodes + facts), memory O(nodes) beside both.
/// Errors: `NothingToDraw` without nodes, `FileUnwritable`, `DiskFull`, `Cancelled`.
/// Source: features 3.1 (ANX) and 3.2; gexf.net/1.3; graphml.graphdrawing.org; followthemoney.tech.
[[nodiscard]] Result<void> writeDiagram(const Diagram& diagram, const DiagramFacts& facts,
                                        DiagramFormat format, const std::filesystem::path& out,
                                        const DiagramFileOptions& options, Progress& progress);

/// Reads a diagram from a file of .anx, .graphml, .gexf or .csv. What `writeDiagram` wrote unmasked, each
/// fact an edge, comes back as it was. Of other programs' files come nodes, links, places, labels, times and
/// amounts, as far as they have names known here; an end that is not named as `kind:value` gets the kind that
/// its type or its label looks like, else it is a person. Parallel edges become one link per kind and
/// currency.
///
/// Shape:  a .csv is of links, with its nodes beside it (`nodesBeside`) or, without that file, in its ends.
/// Errors: `FileMissing`, `FileUnreadable`; `OutputKindUnknown` for another ending; `FormatUnsupported` with
///         the root element for XML of another kind; `FileDamaged` with `detail` "line 17: …" saying what is
///         wrong there; `FileHostile` "entities" for any DOCTYPE, "nesting", "size"; `AmountOutOfRange`,
///         `Cancelled`. `place` is the file.
[[nodiscard]] Result<Diagram> readDiagram(const std::filesystem::path& file, Progress& progress,
                                          ZoneOffset zone = chinaZone);

} // namespace jingwei
