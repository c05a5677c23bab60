#pragma once

#include "core/session/intake_trial.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jingwei::ui {

/// The one thing about a statement that no header tells for sure.
struct DirectionQuestion {
    enum class Kind : std::uint8_t {
        None,
        Columns, ///< does money leave in the first of two columns, or come in
        Words,   ///< does the first of two values of the direction column mean out, or in
    };
    Kind kind = Kind::None;
    std::string first, second; ///< headers of the columns, or the values; second may be empty

    friend bool operator==(const DirectionQuestion&, const DirectionQuestion&) = default;
};

enum class FirstMeans : std::uint8_t { Out, In };

/// What a person is saying of the columns of a table, beginning with what its header is most like.
class MappingDraft {
public:
    MappingDraft() = default;
    explicit MappingDraft(FoundTable table);

    [[nodiscard]] const FoundTable& table() const noexcept { return m_table; }
    [[nodiscard]] const std::string& base() const noexcept { return m_base; }
    /// What people call it, where it is a file.
    [[nodiscard]] std::string baseName() const;
    [[nodiscard]] std::size_t headerRow() const noexcept { return m_headerRow; } ///< from 1
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return m_header; }
    [[nodiscard]] const std::vector<std::optional<Field>>& columns() const noexcept { return m_columns; }
    /// Score of a field that was put to a column by what its cells look like and that nobody has confirmed
    /// yet; an entry for each column.
    [[nodiscard]] const std::vector<std::optional<double>>& guesses() const noexcept { return m_guesses; }
    /// Of the header's names, those that the profile knows.
    [[nodiscard]] double share() const noexcept { return m_share; }
    /// What a column may be said to hold.
    [[nodiscard]] std::vector<Field> fields() const;
    /// Cells of a row of the file, from 1; nothing beyond the rows that were looked at.
    [[nodiscard]] const std::vector<std::string>* row(std::size_t number) const;

    /// Another kind of table, or another header row: the columns are proposed anew.
    void setBase(const std::string& profile);
    void setHeaderRow(std::size_t row);
    /// Another profile's words and rules; what was said of the columns stays.
    void replaceBase(std::string profile) { m_base = std::move(profile); }
    /// A field that only one column can hold is taken from the column that had it.
    void setColumn(std::size_t column, std::optional<Field> field);

    [[nodiscard]] TableKind kind() const;
    /// Neither a column nor what stands above the table says whose it is: a person is to give the account.
    [[nodiscard]] bool wantsOwnAccount() const;
    /// As typed; at first the one given before, or a card in the name of the file.
    [[nodiscard]] const std::string& ownAccount() const noexcept { return m_ownAccount; }
    void setOwnAccount(std::string typed) { m_ownAccount = std::move(typed); }
    /// The account for the import; empty where none is wanted, or what is typed is none.
    [[nodiscard]] std::string givenAccount() const;

    [[nodiscard]] DirectionQuestion question() const;
    [[nodiscard]] FirstMeans answer() const;
    void setAnswer(FirstMeans first);

    [[nodiscard]] ColumnMapping mapping() const;
    /// As if the question were answered the other way.
    [[nodiscard]] ColumnMapping otherMapping() const;

private:
    void propose();
    void guess();
    void takeAnswer();
    [[nodiscard]] std::vector<std::string> directionWords() const;

    FoundTable m_table;
    std::string m_base;
    std::size_t m_headerRow = 1;
    std::vector<std::string> m_header;
    std::vector<std::optional<Field>> m_columns;
    std::vector<std::optional<double>> m_guesses;
    std::string m_ownAccount;
    double m_share = 0.0;
    FirstMeans m_firstWord = FirstMeans::Out;
};

} // namespace jingwei::ui
