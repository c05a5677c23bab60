#include "core/simulate/city.h"

#include "core/identifiers/identifier.h"

namespace jingwei::simulation {

namespace {

std::string padded(std::uint64_t value, std::size_t width)
{
    auto digits = std::to_string(value);
    return digits.insert(0, width > digits.size() ? width - digits.size() : 0, '0');
}

/// A number in letters, another for each; at least five.
std::string lettersOf(std::uint64_t value)
{
    std::string letters;
    for (; value > 0 || letters.size() < 5; value /= 26)
        letters.push_back(static_cast<char>('a' + value % 26));
    return letters;
}

} // namespace

City::City(std::uint64_t seed) : m_random{seed}, m_offset{m_random.next()} {}

/// The count-th of `range` numbers in an order that looks like none; `range` must be a power of ten.
std::uint64_t City::scattered(std::uint64_t count, std::uint64_t range) const noexcept
{
    constexpr std::uint64_t step = 387'420'489; // 3^18, prime to every power of ten
    return (m_offset % range + count % range * (step % range)) % range;
}

std::string City::cardNumber(std::size_t bank)
{
    // 6299 is in nobody's hands; 18 digits and the Luhn digit. One in ten thousand would end as if a
    // spreadsheet had cut it, and no reader can tell
    std::string number;
    do
        number =
            withLuhn("6299" + padded(10 + bank, 2) + padded(scattered(m_cards++, 1'000'000'000'000), 12));
    while (number.ends_with("0000"));
    return number;
}

std::string City::accountNumber(std::size_t bank)
{
    const auto count = m_numbers++;
    return std::to_string(bank + 1) + "08" + padded(scattered(count, 1'000'000'000'000), 12)
           + padded(11 + count % 89, 2);
}

std::string City::phone()
{
    constexpr std::array<std::string_view, 3> ranges{"199", "191", "193"};
    const auto count = m_phones++;
    return std::string{ranges[count % ranges.size()]}.append(padded(scattered(count, 100'000'000), 8));
}

std::string City::imsi()
{
    return "46011" + padded(scattered(m_sims++, 10'000'000'000), 10);
}

std::string City::imei()
{
    return imeiFor("860000" + padded(scattered(m_devices++, 100'000'000), 8));
}

std::string City::merchantCode()
{
    return "899" + padded(scattered(m_codes++, 1'000'000'000'000), 12);
}

std::string City::qq()
{
    return "29" + padded(scattered(m_contacts++, 10'000'000), 7);
}

std::string City::weChat()
{
    return lettersOf(scattered(m_contacts++, 10'000'000)) + "_kf" + std::to_string(m_random.between(10, 99));
}

std::string City::domain()
{
    constexpr std::array<std::string_view, 6> endings{".top", ".vip", ".xyz", ".icu", ".cc", ".shop"};
    return lettersOf(scattered(m_contacts++, 10'000'000))
        .append(std::to_string(m_random.between(10, 99)))
        .append(m_random.oneOf(endings));
}

std::string City::firm(std::string_view ending)
{
    constexpr std::array<std::string_view, 4> places{"江城", "东岚", "临江", "远山"};
    return std::string{m_random.oneOf(places)}.append(m_random.oneOf(firmNames)).append(ending);
}

Resident City::resident()
{
    using namespace std::chrono;
    Resident person;
    person.name = std::string{m_random.oneOf(surnames)}.append(m_random.oneOf(givenNames));
    do {
        const auto region = "9901" + padded(1 + m_random.below(12), 2);
        const auto birth = sys_days{1950y / January / 1} + days{m_random.between(0, 20'000)};
        person.idNumber =
            idNumberFor(region, year_month_day{birth}, static_cast<std::uint32_t>(m_random.below(1000)));
    } while (!m_idNumbers.insert(person.idNumber).second);
    person.phone = phone();
    person.district = m_random.oneOf(districts);
    person.address = "江城市" + person.district + std::string{m_random.oneOf(streets)}
                     + std::to_string(m_random.between(1, 200)) + "号";
    return person;
}

AccountIndex City::openPersonal(AccountRole role, Statement statement, const Resident& holder)
{
    BankAccount account{role, statement, m_random.below(banks.size()), {}, {}, holder, {}, {}, {}};
    account.card = cardNumber(account.bank);
    account.number = accountNumber(account.bank);
    accounts.push_back(std::move(account));
    return static_cast<AccountIndex>(accounts.size() - 1);
}

AccountIndex City::openFirm(AccountRole role, std::string_view name, std::string_view merchantCode)
{
    BankAccount account{role, Statement::Missing, m_random.below(banks.size()), {}, {}, {}, {}, {}, {}};
    account.holder.name = name;
    account.number = accountNumber(account.bank);
    account.merchantCode = merchantCode;
    accounts.push_back(std::move(account));
    return static_cast<AccountIndex>(accounts.size() - 1);
}

} // namespace jingwei::simulation
