#include "app/console.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

volatile std::sig_atomic_t interruptions = 0; // written by the signal handler alone

void onInterrupt(int)
{
    if (interruptions != 0)
        std::_Exit(static_cast<int>(ExitStatus::Cancelled));
    interruptions = 1;
    std::signal(SIGINT, onInterrupt);
}

bool errorsGoToTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

void write(std::FILE* stream, const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString& line)
{
    write(stdout, ui::toUtf8(line) + '\n');
}

void print(const nlohmann::ordered_json& document)
{
    write(stdout, document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
}

void printPart(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void say(const QString& line)
{
    write(stderr, ui::toUtf8(line) + '\n');
}

ExitStatus fail(const Error& error)
{
    say(ui::describe(error));
    if (error.code == ErrorCode::Cancelled)
        return ExitStatus::Cancelled;
    return error.code == ErrorCode::EntityAmbiguous ? ExitStatus::WrongUsage : ExitStatus::Failed;
}

ExitStatus refuse(const QString& sentence)
{
    say(sentence);
    return ExitStatus::WrongUsage;
}

struct Watch::State {
    std::stop_source stop;
    Progress progress{stop.get_token()};
    std::mutex mutex;
    std::condition_variable_any woken;
    QString stage;         ///< guarded by mutex
    bool lineOpen = false; ///< guarded by mutex: a line of progress stands on the terminal
    std::jthread watcher;  ///< last: it uses everything above

    /// Takes the line of progress back so that something else can be written. Needs the mutex.
    void closeLine()
    {
        if (lineOpen)
            write(stderr, "\r\033[K");
        lineOpen = false;
    }

    void showProgress()
    {
        const auto fraction = progress.fraction();
        if (fraction <= 0.0)
            return;
        closeLine();
        write(stderr, ui::toUtf8(Words::tr("%1 done").arg(ui::percentText(fraction))));
        lineOpen = true;
    }

    void run(const std::stop_token& finished)
    {
        const bool terminal = errorsGoToTerminal();
        std::unique_lock lock{mutex};
        while (!finished.stop_requested()) {
            woken.wait_for(lock, finished, std::chrono::milliseconds{50}, [] { return false; });
            if (interruptions != 0)
                stop.request_stop();
            if (terminal && !finished.stop_requested())
                showProgress();
        }
        closeLine();
    }
};

Watch::Watch() : m_state{std::make_unique<State>()}
{
    std::signal(SIGINT, onInterrupt);
    m_state->watcher =
        std::jthread{[state = m_state.get()](const std::stop_token& finished) { state->run(finished); }};
}

Watch::~Watch()
{
    m_state->watcher.request_stop();
    m_state->watcher.join();
    std::signal(SIGINT, SIG_DFL);
}

Progress& Watch::progress() noexcept
{
    return m_state->progress;
}

void Watch::stage(const QString& text)
{
    const std::lock_guard lock{m_state->mutex};
    m_state->closeLine();
    say(text);
}

} // namespace jingwei::app
