#include "ui/text/field_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

} // namespace

QString fieldText(Field field)
{
    switch (field) {
    case Field::Card: return Words::tr("own card");
    case Field::Account: return Words::tr("own account");
    case Field::OwnName: return Words::tr("own name");
    case Field::OwnId: return Words::tr("own ID number");
    case Field::OwnBank: return Words::tr("own bank");
    case Field::Time: return Words::tr("time");
    case Field::Amount: return Words::tr("amount");
    case Field::Balance: return Words::tr("balance");
    case Field::Direction: return Words::tr("in or out");
    case Field::PeerAccount: return Words::tr("other side's account");
    case Field::PeerName: return Words::tr("other side's name");
    case Field::PeerBank: return Words::tr("other side's bank");
    case Field::Summary: return Words::tr("summary");
    case Field::Type: return Words::tr("kind of payment");
    case Field::Currency: return Words::tr("currency");
    case Field::Success: return Words::tr("whether it succeeded");
    case Field::Cash: return Words::tr("cash mark");
    case Field::MerchantName: return Words::tr("merchant's name");
    case Field::MerchantCode: return Words::tr("merchant's number");
    case Field::Serial: return Words::tr("serial number");
    case Field::Payer: return Words::tr("payer's account");
    case Field::PayerName: return Words::tr("payer's name");
    case Field::PayerBank: return Words::tr("payer's bank");
    case Field::Payee: return Words::tr("payee's account");
    case Field::PayeeName: return Words::tr("payee's name");
    case Field::PayeeBank: return Words::tr("payee's bank");
    case Field::PayeeBalance: return Words::tr("payee's balance");
    case Field::Holder: return Words::tr("holder");
    case Field::HolderId: return Words::tr("holder's ID number");
    case Field::Opened: return Words::tr("opened on");
    case Field::Bank: return Words::tr("bank");
    case Field::Phone: return Words::tr("phone");
    case Field::Number: return Words::tr("number of the incident");
    case Field::Occurred: return Words::tr("time of the offence");
    case Field::Reported: return Words::tr("time of the report");
    case Field::Unit: return Words::tr("police unit");
    case Field::VictimPhone: return Words::tr("victim's phone");
    case Field::Victim: return Words::tr("victim");
    case Field::VictimId: return Words::tr("victim's ID number");
    case Field::VictimAccounts: return Words::tr("victim's accounts");
    case Field::SuspectAccounts: return Words::tr("suspects' accounts");
    case Field::SuspectPhones: return Words::tr("suspects' phones");
    case Field::Place: return Words::tr("place");
    case Field::Narrative: return Words::tr("narrative");
    case Field::Category: return Words::tr("class of the offence");
    case Field::Loss: return Words::tr("loss");
    case Field::SeriesLead: return Words::tr("series");
    case Field::Own: return Words::tr("own number");
    case Field::Peer: return Words::tr("other number");
    case Field::Seconds: return Words::tr("duration");
    case Field::CallType: return Words::tr("kind of call");
    case Field::Lac: return Words::tr("location area (LAC)");
    case Field::Ci: return Words::tr("cell (CI)");
    case Field::Imei: return Words::tr("IMEI");
    case Field::Imsi: return Words::tr("IMSI");
    case Field::Caller: return Words::tr("calling number");
    case Field::Callee: return Words::tr("called number");
    case Field::Date: return Words::tr("date");
    case Field::AmountOut: return Words::tr("amount out");
    case Field::AmountIn: return Words::tr("amount in");
    case Field::SerialPart: return Words::tr("part of the serial number");
    case Field::OwnParty: return Words::tr("own side in one text");
    case Field::PeerParty: return Words::tr("other side in one text");
    case Field::PeerIdNumber: return Words::tr("other side's ID number");
    case Field::Remark: return Words::tr("remark");
    case Field::Feedback: return Words::tr("answer to the query");
    case Field::OwnCard: return Words::tr("own bank card");
    case Field::PeerCard: return Words::tr("other side's bank card");
    case Field::Reference: return Words::tr("reference");
    case Field::BoundCards: return Words::tr("bound cards");
    case Field::LoginName: return Words::tr("login name");
    case Field::SubAccount: return Words::tr("sub-account");
    case Field::State: return Words::tr("state");
    case Field::Until: return Words::tr("until");
    case Field::Authority: return Words::tr("authority");
    case Field::Measure: return Words::tr("measure");
    case Field::Address: return Words::tr("address");
    case Field::NetAddress: return Words::tr("IP address");
    case Field::MacAddress: return Words::tr("MAC address");
    case Field::Longitude: return Words::tr("longitude");
    case Field::Latitude: return Words::tr("latitude");
    case Field::Chain: return Words::tr("chain");
    case Field::Contract: return Words::tr("contract");
    case Field::CardBank: return Words::tr("bank of the card");
    }
    return {};
}

QString fieldText(std::string_view word)
{
    const auto field = fieldFromWord(word);
    return field ? fieldText(*field) : toQString(word);
}

} // namespace jingwei::ui
