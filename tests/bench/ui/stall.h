#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

namespace jingwei::ui {

/// Lets the window live until `done`; gives the longest time in ms that one round of its events took. Ends
/// the program after five minutes, for then nothing comes any more.
inline double longestStall(const std::function<bool()>& done)
{
    double longest = 0.0;
    QElapsedTimer whole;
    whole.start();
    while (!done()) {
        if (whole.elapsed() > 300'000) {
            std::fputs("Nothing happens any more.\n", stderr);
            std::exit(1);
        }
        QElapsedTimer round;
        round.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        longest = std::max(longest, static_cast<double>(round.nsecsElapsed()) / 1e6);
    }
    return longest;
}

} // namespace jingwei::ui
