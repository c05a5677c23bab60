#include "core/linkage/category_model.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zlib.h>

// Hides the categories of one half of the set `fbs_sms`, suggests them from the other half, and compares;
// then the same with a handful of examples of each category. The set is read from the folder named by the
// environment variable JINGWEI_DATA.

using namespace jingwei;

namespace {

struct Sms {
    std::string category, text;
};

std::vector<Sms> messagesOf(const std::filesystem::path& path)
{
    std::vector<Sms> messages;
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file{gzopen(path.string().c_str(), "rb"), gzclose};
    std::array<char, 65536> buffer{};
    while (file && gzgets(file.get(), buffer.data(), static_cast<int>(buffer.size())) != nullptr) {
        std::string line{buffer.data()};
        while (line.ends_with('\n') || line.ends_with('\r'))
            line.pop_back();
        if (const auto tab = line.find('\t'); tab != std::string::npos)
            messages.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    if (!messages.empty())
        messages.erase(messages.begin());
    return messages;
}

/// How well the suggestions of one trial fit.
struct Trial {
    double macroF1 = 0.0;  ///< mean over the categories of the hidden half that have an example
    double right = 0.0;    ///< share of the hidden ones
    double promised = 0.0; ///< mean score: as great as `right` if scores are honest
    double seconds = 0.0;
};

struct Counts {
    double hidden = 0, told = 0, right = 0;
};

Trial judge(const std::vector<Sms>& messages, const std::vector<bool>& shown)
{
    std::vector<CategorisedNarrative> narratives;
    std::map<std::string, Counts> counts;
    std::map<std::string, int> examples;
    double hidden = 0;
    for (std::size_t index = 0; index < messages.size(); ++index) {
        narratives.push_back(
            {messages[index].text, shown[index] ? std::string_view{messages[index].category} : ""});
        if (shown[index]) {
            ++examples[messages[index].category];
        } else {
            ++counts[messages[index].category].hidden;
            ++hidden;
        }
    }
    Progress progress;
    const auto start = std::chrono::steady_clock::now(); // as a user waits: on a quiet machine
    const auto suggestions = suggestCategories(narratives, progress);
    Trial trial{0, 0, 0, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()};
    if (!suggestions)
        return trial;
    for (const auto& suggestion : *suggestions) {
        const auto right = suggestion.category == messages[suggestion.narrative].category ? 1.0 : 0.0;
        counts[suggestion.category].told += 1;
        counts[suggestion.category].right += right;
        trial.right += right / hidden;
        trial.promised += suggestion.score / hidden;
    }
    int judged = 0;
    for (const auto& [category, count] : counts)
        if (count.hidden > 0 && examples[category] > 0) {
            trial.macroF1 += 2 * count.right / (count.hidden + count.told);
            ++judged;
        }
    trial.macroF1 /= judged;
    return trial;
}

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random{seed};
    for (std::size_t left = count; left > 1; --left)
        std::swap(order[left - 1], order[random() % left]);
    return order;
}

/// `most` of each category are shown in the order of the seed; of all categories, where it is 0, half.
std::vector<bool> shownOf(const std::vector<Sms>& messages, std::size_t most, std::uint64_t seed)
{
    const auto order = shuffled(messages.size(), seed);
    std::vector<bool> shown(messages.size());
    std::map<std::string, std::size_t> met;
    for (std::size_t place = 0; place < order.size(); ++place)
        shown[order[place]] =
            most == 0 ? place < order.size() / 2 : met[messages[order[place]].category]++ < most;
    return shown;
}

Trial meanOf(const std::vector<Sms>& messages, std::size_t most, std::uint64_t seeds)
{
    Trial mean;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const auto trial = judge(messages, shownOf(messages, most, seed));
        mean.macroF1 += trial.macroF1 / static_cast<double>(seeds);
        mean.right += trial.right / static_cast<double>(seeds);
        mean.promised += trial.promised / static_cast<double>(seeds);
        mean.seconds += trial.seconds / static_cast<double>(seeds);
    }
    return mean;
}

void print(const char* what, const Trial& trial)
{
    std::printf("%s: macro-F1 %.4f, right %.4f, the scores promised %.4f, %.2f s\n", what, trial.macroF1,
                trial.right, trial.promised, trial.seconds);
}

} // namespace

int main()
{
    const char* const folder = std::getenv("JINGWEI_DATA"); // NOLINT(concurrency-mt-unsafe): one thread
    if (folder == nullptr) {
        std::cout << "skipped: no data\n";
        return 0;
    }
    const auto path = std::filesystem::path{folder} / "fbs_sms" / "sms.tsv.gz";
    const auto messages = messagesOf(path);
    if (messages.empty()) {
        std::cerr << "cannot read " << path.string() << '\n';
        return 1;
    }
    auto taught = messages; // without the category that has two messages in all: one half may have none
    std::map<std::string, int> sizes;
    for (const auto& message : messages)
        ++sizes[message.category];
    std::erase_if(taught, [&](const Sms& message) { return sizes[message.category] < 10; });

    const auto half = meanOf(taught, 0, 10);
    std::printf("fbs_sms: %zu messages, %zu of categories with ten or more\n", messages.size(),
                taught.size());
    print("half shown, 10 seeds (at least 0.86 is asked)", half);
    print("half shown, the tiny category too, 10 seeds", meanOf(messages, 0, 10));
    for (const auto most : std::array<std::size_t, 4>{3, 5, 10, 20})
        print((std::to_string(most) + " of each shown, 5 seeds").c_str(), meanOf(taught, most, 5));
    return half.macroF1 >= 0.86 ? 0 : 1;
}
