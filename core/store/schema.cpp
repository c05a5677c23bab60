#include "core/store/schema.h"

#include <array>

namespace jingwei {

namespace {

// Evidence: what files said. Rows are named source * 1e9 + row (model/ids.h) and never change; `state` of a
// row (0 accepted, 1 duplicate) is derived and may. Facts: what was derived from them; they can be deleted
// and derived again at any time. Work: what people added. Few indexes: the program works on snapshots in
// memory.
constexpr std::string_view version1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE original(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL);
CREATE TABLE original_chunk(id INTEGER PRIMARY KEY, data BLOB NOT NULL); -- original * 1,000,000 + number, zstd

CREATE TABLE source(
  id INTEGER PRIMARY KEY, original INTEGER NOT NULL REFERENCES original(id), file TEXT NOT NULL, sheet TEXT NOT NULL,
  profile TEXT NOT NULL, profile_sha256 TEXT NOT NULL, encoding TEXT NOT NULL, bom INTEGER NOT NULL, delimiter TEXT NOT NULL,
  header_row INTEGER NOT NULL, header TEXT NOT NULL, zone INTEGER NOT NULL, document TEXT NOT NULL, imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL, withdrawn INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0, duplicate INTEGER NOT NULL DEFAULT 0, warnings INTEGER NOT NULL DEFAULT 0,
  first INTEGER, last INTEGER);
CREATE TABLE source_sum(source INTEGER NOT NULL, currency INTEGER NOT NULL, money_in INTEGER NOT NULL,
  money_out INTEGER NOT NULL, PRIMARY KEY(source, currency)) WITHOUT ROWID;

CREATE TABLE identifier(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, value TEXT NOT NULL);
CREATE INDEX identifier_value ON identifier(value);
CREATE TABLE text(id INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE tie(source INTEGER NOT NULL, card INTEGER NOT NULL, account INTEGER NOT NULL, row INTEGER NOT NULL,
  PRIMARY KEY(source, card, account)) WITHOUT ROWID;

CREATE TABLE movement_row(
  id INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, state INTEGER NOT NULL, flags INTEGER NOT NULL,
  own INTEGER, peer INTEGER, at INTEGER NOT NULL, amount INTEGER NOT NULL, balance INTEGER, peer_balance INTEGER,
  currency INTEGER NOT NULL, serial, own_name INTEGER, own_id INTEGER, peer_name INTEGER, own_bank INTEGER,
  peer_bank INTEGER, summary INTEGER);
CREATE TABLE account_row(
  id INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, state INTEGER NOT NULL, card INTEGER, account INTEGER,
  holder INTEGER, holder_id INTEGER, bank INTEGER, phone INTEGER, opened INTEGER, balance INTEGER, currency INTEGER);
CREATE TABLE incident_row(
  id INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, state INTEGER NOT NULL, number TEXT NOT NULL,
  occurred INTEGER, reported INTEGER, flags INTEGER NOT NULL, victim TEXT NOT NULL, victim_id TEXT NOT NULL, phone INTEGER,
  category TEXT NOT NULL, unit TEXT NOT NULL, place TEXT NOT NULL, narrative TEXT NOT NULL, loss INTEGER);
CREATE TABLE incident_identifier(row INTEGER NOT NULL, role INTEGER NOT NULL, identifier INTEGER NOT NULL,
  PRIMARY KEY(row, role, identifier)) WITHOUT ROWID;
CREATE TABLE call_row(
  id INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, state INTEGER NOT NULL, flags INTEGER NOT NULL,
  own INTEGER NOT NULL, peer INTEGER NOT NULL, at INTEGER NOT NULL, seconds INTEGER, imei INTEGER, imsi INTEGER, cell INTEGER);
CREATE TABLE reject(row INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, column_name TEXT NOT NULL,
  value TEXT NOT NULL, reason INTEGER NOT NULL);
CREATE TABLE warning(id INTEGER PRIMARY KEY, row INTEGER NOT NULL, column_name TEXT NOT NULL, value TEXT NOT NULL,
  reason INTEGER NOT NULL);

CREATE TABLE account_name(identifier INTEGER PRIMARY KEY, account INTEGER NOT NULL);
CREATE TABLE account(
  id INTEGER PRIMARY KEY, holder INTEGER, holder_id INTEGER, bank INTEGER, exit INTEGER NOT NULL, queried INTEGER NOT NULL,
  first INTEGER, last INTEGER, opening INTEGER, transfers INTEGER NOT NULL);
CREATE TABLE transfer(
  seq INTEGER PRIMARY KEY, id INTEGER NOT NULL, payer INTEGER NOT NULL, payee INTEGER NOT NULL, at INTEGER NOT NULL,
  amount INTEGER NOT NULL, currency INTEGER NOT NULL, flags INTEGER NOT NULL, other INTEGER);
CREATE TABLE call(
  seq INTEGER PRIMARY KEY, id INTEGER NOT NULL, caller INTEGER NOT NULL, callee INTEGER NOT NULL, at INTEGER NOT NULL,
  seconds INTEGER, imei INTEGER, imsi INTEGER, cell INTEGER, other INTEGER);

CREATE TABLE tag(entity TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY(entity, tag)) WITHOUT ROWID;
CREATE TABLE holder(entity TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE note(entity TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE log(
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, act TEXT NOT NULL, detail TEXT NOT NULL, reason TEXT NOT NULL,
  hash TEXT NOT NULL);
)sql";

// Workbooks keep the text of each sheet beside the file; all tables of a return have their rows.
constexpr std::string_view version2 = R"sql(
ALTER TABLE source ADD COLUMN rows_in INTEGER REFERENCES original(id);
ALTER TABLE source ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN valid_until TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN fields_found INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN header_share REAL NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN found_warnings INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN no_result INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE transfer ADD COLUMN rule INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN alias INTEGER NOT NULL DEFAULT 0;

CREATE TABLE particular_row(
  id INTEGER PRIMARY KEY, at_byte INTEGER NOT NULL, bytes INTEGER NOT NULL, state INTEGER NOT NULL, kind INTEGER NOT NULL,
  subject INTEGER, phone INTEGER, name INTEGER, id_number INTEGER, bank INTEGER, party INTEGER, outcome INTEGER, detail INTEGER,
  from_at INTEGER, until_at INTEGER, amount INTEGER, currency INTEGER, no_result INTEGER NOT NULL);
CREATE TABLE reference(row INTEGER NOT NULL, kind INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(row, kind, value)) WITHOUT ROWID;
CREATE TABLE bound_card(row INTEGER NOT NULL, account INTEGER NOT NULL, card INTEGER NOT NULL, bank INTEGER,
  PRIMARY KEY(row, account, card)) WITHOUT ROWID;
CREATE TABLE mention(row INTEGER NOT NULL, begin INTEGER NOT NULL, length INTEGER NOT NULL, kind INTEGER NOT NULL,
  value TEXT NOT NULL, check_digit INTEGER, damaged INTEGER NOT NULL, PRIMARY KEY(row, begin)) WITHOUT ROWID;
CREATE TABLE found_warning(row INTEGER NOT NULL, reason INTEGER NOT NULL, before INTEGER, column_name TEXT NOT NULL,
  value TEXT NOT NULL, PRIMARY KEY(row, reason)) WITHOUT ROWID; -- derived, like facts
CREATE TABLE row_join(row INTEGER NOT NULL, other INTEGER NOT NULL, joined INTEGER NOT NULL,
  PRIMARY KEY(row, other)) WITHOUT ROWID; -- work: what analysts said
)sql";

// The account that a person said all rows of a source are of: no column and no title names it.
constexpr std::string_view version3 = R"sql(
ALTER TABLE source ADD COLUMN own_account TEXT NOT NULL DEFAULT '';
)sql";

// What officers said of transfers: part of what was stolen in an incident, or not.
constexpr std::string_view version4 = R"sql(
CREATE TABLE stolen_word(incident TEXT NOT NULL, row INTEGER NOT NULL, stolen INTEGER NOT NULL,
  PRIMARY KEY(incident, row)) WITHOUT ROWID;
)sql";

// An opening balance is of one currency: that of the row that says it.
constexpr std::string_view version5 = R"sql(
ALTER TABLE account ADD COLUMN opening_currency INTEGER NOT NULL DEFAULT 156;
UPDATE account SET opening_currency=said.currency FROM (
  SELECT ifnull(n.account,m.own) AS account, m.currency AS currency, min(m.at)
  FROM movement_row m LEFT JOIN account_name n ON n.identifier=m.own WHERE m.state=0 GROUP BY 1) AS said
  WHERE said.account=account.id AND account.opening IS NOT NULL;
)sql";

// Diagrams as people made them; each thing by itself, so that an act writes what it changes and no more.
constexpr std::string_view version6 = R"sql(
CREATE TABLE diagram(id INTEGER PRIMARY KEY, name TEXT NOT NULL, settings TEXT NOT NULL);
CREATE TABLE diagram_item(diagram INTEGER NOT NULL, list INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(diagram, list, key)) WITHOUT ROWID;
)sql";

// What ties incidents together: where, of which series, sites and names used; devices behind payments.
constexpr std::string_view version7 = R"sql(
ALTER TABLE incident_row ADD COLUMN longitude REAL;
ALTER TABLE incident_row ADD COLUMN latitude REAL;
ALTER TABLE incident_row ADD COLUMN series TEXT NOT NULL DEFAULT '';
CREATE TABLE incident_trait(row INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, column_name TEXT NOT NULL,
  value TEXT NOT NULL, PRIMARY KEY(row, position)) WITHOUT ROWID;
ALTER TABLE movement_row ADD COLUMN ip INTEGER;
ALTER TABLE movement_row ADD COLUMN mac INTEGER;
CREATE TABLE review(id TEXT PRIMARY KEY, at INTEGER NOT NULL, takes_back TEXT NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX review_takes_back ON review(takes_back);
CREATE TABLE series_member(incident TEXT PRIMARY KEY, series INTEGER NOT NULL) WITHOUT ROWID;
)sql";

// What officers said of incidents: of which category they are.
constexpr std::string_view version8 = R"sql(
CREATE TABLE category_word(incident TEXT PRIMARY KEY, category TEXT NOT NULL) WITHOUT ROWID;
)sql";

constexpr std::array<std::string_view, 8> steps{version1, version2, version3, version4,
                                                version5, version6, version7, version8};

} // namespace

std::span<const std::string_view> schemaSteps() noexcept
{
    return steps;
}

} // namespace jingwei
