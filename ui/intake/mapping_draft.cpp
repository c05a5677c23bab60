#include "ui/intake/mapping_draft.h"

#include "core/base/text.h"
#include "core/intake/column_proposal.h"
#include "core/intake/given.h"
#include "core/intake/recognition.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr auto usualBase = "bank-transactions"; ///< where a header is like nothing at all

/// Fields of which several columns may be read: numbers and names that belong together.
bool mayComeAgain(Field field)
{
    return field == Field::Reference || field == Field::LoginName || field == Field::Remark
           || field == Field::Summary;
}

} // namespace

MappingDraft::MappingDraft(FoundTable table)
    : m_table{std::move(table)}
    , m_base{!m_table.profile.empty() ? m_table.profile : m_table.nearest}
    , m_headerRow{static_cast<std::size_t>(std::max<std::int64_t>(m_table.headerRow, 1))}
    , m_header{m_table.header}
    , m_columns{m_table.columns}
    , m_ownAccount{m_table.ownAccount}
    , m_share{m_table.share}
{
    if (m_ownAccount.empty())
        m_ownAccount = cardIn(m_table.file).value_or(std::string{});
    if (m_base.empty() || !findProfile(m_base))
        m_base = usualBase;
    m_columns.resize(m_header.size());
    if (std::ranges::none_of(m_columns, [](const auto& field) { return field.has_value(); }))
        propose();
    else
        guess();
    takeAnswer();
}

/// What a profile of the user's own says of the direction was an answer once.
void MappingDraft::takeAnswer()
{
    const auto profile = findProfile(m_base);
    if (const auto asked = question(); profile && asked.kind == DirectionQuestion::Kind::Words)
        m_firstWord = profile->inWords.contains(asked.first) || profile->outWords.contains(asked.second)
                          ? FirstMeans::In
                          : FirstMeans::Out;
}

std::string MappingDraft::baseName() const
{
    const auto profile = findProfile(m_base);
    return profile ? profile->name : m_base;
}

const std::vector<std::string>* MappingDraft::row(std::size_t number) const
{
    return number == 0 || number > m_table.rows.size() ? nullptr : &m_table.rows[number - 1];
}

std::vector<Field> MappingDraft::fields() const
{
    const auto profile = findProfile(m_base);
    return profile ? fieldsOf(*profile) : std::vector<Field>{};
}

void MappingDraft::propose()
{
    const auto* cells = row(m_headerRow);
    const auto profile = findProfile(m_base);
    if (cells == nullptr || !profile)
        return;
    const auto names = headerNames(*cells);
    const auto fit = fitHeader(*profile, names, static_cast<std::int64_t>(m_headerRow));
    m_header = fit.map.header;
    m_share = fit.share;
    m_columns.assign(m_header.size(), std::nullopt);
    for (std::size_t field = 0; field < fieldCount; ++field) {
        const auto column = fit.map.column[field];
        if (column != ColumnMap::none && !m_columns[static_cast<std::size_t>(column)])
            m_columns[static_cast<std::size_t>(column)] = static_cast<Field>(field);
    }
    for (const auto& [field, column] : fit.map.more)
        m_columns[static_cast<std::size_t>(column)] = field;
    guess();
}

/// Columns whose names say nothing get what their cells look like. Not where a profile knows the table: it
/// leaves out what it leaves out.
void MappingDraft::guess()
{
    m_guesses.assign(m_columns.size(), std::nullopt);
    const auto profile = findProfile(m_base);
    if (!profile || m_base == m_table.profile || m_headerRow >= m_table.rows.size())
        return;
    const auto below = std::span{m_table.rows}.subspan(m_headerRow);
    for (const auto& one : proposeColumns(below, m_columns, profile->table, fieldsOf(*profile))) {
        m_columns[one.column] = one.field;
        m_guesses[one.column] = one.score;
    }
}

TableKind MappingDraft::kind() const
{
    const auto profile = findProfile(m_base);
    return profile ? profile->table : TableKind::Movements;
}

bool MappingDraft::wantsOwnAccount() const
{
    auto table = m_table;
    table.headerRow = static_cast<std::int64_t>(m_headerRow);
    return lacksOwnAccount(table, mapping());
}

std::string MappingDraft::givenAccount() const
{
    return wantsOwnAccount() ? readOwnAccount(m_ownAccount, kind()).value_or(std::string{}) : std::string{};
}

void MappingDraft::setBase(const std::string& profile)
{
    m_base = profile;
    propose();
    takeAnswer();
}

void MappingDraft::setHeaderRow(std::size_t row)
{
    m_headerRow = row;
    propose();
}

void MappingDraft::setColumn(std::size_t column, std::optional<Field> field)
{
    for (std::size_t other = 0; field && !mayComeAgain(*field) && other < m_columns.size(); ++other) {
        if (m_columns[other] != field)
            continue;
        m_columns[other].reset();
        m_guesses[other].reset();
    }
    m_columns[column] = field;
    m_guesses[column].reset();
}

/// Values of the direction column in the rows that were looked at, each once, as they are compared.
std::vector<std::string> MappingDraft::directionWords() const
{
    std::vector<std::string> words;
    const auto column = std::ranges::find(m_columns, std::optional{Field::Direction});
    if (column == m_columns.end())
        return words;
    const auto at = static_cast<std::size_t>(column - m_columns.begin());
    for (auto number = m_headerRow + 1; const auto* cells = row(number); ++number) {
        if (at >= cells->size())
            continue;
        auto word = normaliseText((*cells)[at]);
        if (!word.empty() && std::ranges::find(words, word) == words.end())
            words.push_back(std::move(word));
    }
    return words;
}

DirectionQuestion MappingDraft::question() const
{
    using enum DirectionQuestion::Kind;
    DirectionQuestion question;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i] != Field::AmountOut && m_columns[i] != Field::AmountIn)
            continue;
        (question.first.empty() ? question.first : question.second) = m_header[i];
    }
    if (!question.second.empty()) {
        question.kind = Columns;
        return question;
    }
    const auto profile = findProfile(m_base);
    const auto words = directionWords();
    const auto isKnown = [&](const std::string& word) {
        return profile && (profile->outWords.contains(word) || profile->inWords.contains(word));
    };
    // more than two new words, or one beside known ones, are looked at as rejected rows instead; what a
    // profile of the user's own knows may have been answered wrongly
    const bool isSettled = profile && !profile->ofUser && std::ranges::any_of(words, isKnown);
    if (words.empty() || words.size() > 2 || isSettled)
        return {};
    return {Words, words.front(), words.size() > 1 ? words.back() : std::string{}};
}

FirstMeans MappingDraft::answer() const
{
    if (question().kind != DirectionQuestion::Kind::Columns)
        return m_firstWord;
    const auto first = std::ranges::find_if(
        m_columns, [](const auto& field) { return field == Field::AmountOut || field == Field::AmountIn; });
    return *first == Field::AmountOut ? FirstMeans::Out : FirstMeans::In;
}

void MappingDraft::setAnswer(FirstMeans first)
{
    if (question().kind == DirectionQuestion::Kind::Columns && first != answer()) {
        for (auto& field : m_columns) {
            if (field == Field::AmountOut)
                field = Field::AmountIn;
            else if (field == Field::AmountIn)
                field = Field::AmountOut;
        }
    }
    m_firstWord = first;
}

ColumnMapping MappingDraft::mapping() const
{
    ColumnMapping mapping{.name = std::filesystem::path{m_table.file}.stem().string(),
                          .base = m_base,
                          .header = m_header,
                          .columns = m_columns,
                          .outWords = {},
                          .inWords = {},
                          .sign = {}};
    const auto asked = question();
    const auto profile = findProfile(m_base);
    if (asked.kind != DirectionQuestion::Kind::Words || !profile)
        return mapping;
    mapping.outWords.assign(profile->outWords.begin(), profile->outWords.end());
    mapping.inWords.assign(profile->inWords.begin(), profile->inWords.end());
    for (auto* known : {&mapping.outWords, &mapping.inWords})
        std::erase_if(*known, [&](const auto& word) { return word == asked.first || word == asked.second; });
    const bool firstLeaves = m_firstWord == FirstMeans::Out;
    (firstLeaves ? mapping.outWords : mapping.inWords).push_back(asked.first);
    if (!asked.second.empty())
        (firstLeaves ? mapping.inWords : mapping.outWords).push_back(asked.second);
    return mapping;
}

ColumnMapping MappingDraft::otherMapping() const
{
    auto other = *this;
    other.setAnswer(answer() == FirstMeans::Out ? FirstMeans::In : FirstMeans::Out);
    return other.mapping();
}

} // namespace jingwei::ui
