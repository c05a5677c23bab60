#include "ui/brief/brief_preview.h"

#include "ui/brief/brief_style.h"
#include "ui/jobs/job.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double gap = 16.0;        ///< between pages and around them, at 100 %
constexpr double widestZoom = 1.25; ///< when the room decides
constexpr double leastZoom = 0.25, mostZoom = 4.0;
constexpr std::size_t picturesKept = 12; ///< around what is in sight
constexpr double screenDots = 96.0;

} // namespace

BriefPreview::BriefPreview(QThreadPool& pool, QWidget* parent) : QAbstractScrollArea{parent}, m_pool{pool}
{
    setObjectName(QStringLiteral("briefPreview"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Pages of the brief"));
}

BriefPreview::~BriefPreview()
{
    delete m_job;
}

void BriefPreview::setPages(std::shared_ptr<const BriefPages> pages)
{
    delete m_job; // an older brief's page is of no use; the pages themselves live on in the work until it
                  // ends
    const bool keepPlace = m_pages && pages && m_pages->count() == pages->count();
    m_pages = std::move(pages);
    m_pictures.assign(m_pages ? m_pages->count() : 0, std::nullopt);
    m_marked.reset();
    layOut();
    if (!keepPlace)
        verticalScrollBar()->setValue(0);
    viewport()->update();
    renderNext();
}

double BriefPreview::zoom() const
{
    if (m_zoom)
        return *m_zoom;
    const auto paper = brief_style::paperWidth / brief_style::unitsPerInch * screenDots * uiScale();
    const auto room = viewport()->width() - 2.0 * gap * uiScale();
    return std::clamp(room / paper, leastZoom, widestZoom);
}

double BriefPreview::dotsPerInch() const
{
    return screenDots * uiScale() * zoom();
}

void BriefPreview::setZoom(std::optional<double> zoom)
{
    const auto page = currentPage();
    m_zoom = zoom ? std::optional{std::clamp(*zoom, leastZoom, mostZoom)} : std::nullopt;
    layOut();
    goTo(page);
    viewport()->update();
    renderNext();
}

/// Sets the scroll bars after pages, zoom and room.
void BriefPreview::layOut()
{
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    const auto count = static_cast<double>(m_pages ? m_pages->count() : 0);
    const auto height = count * (brief_style::paperHeight * scale + gap) + gap;
    const auto width = brief_style::paperWidth * scale + 2.0 * gap;
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(height)) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scaled(40));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(width)) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

QRectF BriefPreview::pageBox(std::size_t page) const
{
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    const QSizeF size{brief_style::paperWidth * scale, brief_style::paperHeight * scale};
    const auto left =
        std::max(gap, (viewport()->width() - size.width()) / 2.0) - horizontalScrollBar()->value();
    const auto top = gap + static_cast<double>(page) * (size.height() + gap) - verticalScrollBar()->value();
    return {QPointF{std::round(left), std::round(top)}, size};
}

std::vector<std::size_t> BriefPreview::pagesInSight() const
{
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; m_pages && page < m_pages->count(); ++page) {
        if (pageBox(page).intersects(QRectF{viewport()->rect()}))
            pages.push_back(page);
    }
    return pages;
}

std::size_t BriefPreview::currentPage() const
{
    const auto middle = viewport()->height() / 2.0;
    for (const auto page : pagesInSight()) {
        if (pageBox(page).bottom() + gap > middle)
            return page;
    }
    return 0;
}

void BriefPreview::goTo(std::size_t page, double top)
{
    if (!m_pages || page >= m_pages->count())
        return;
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    const auto wanted =
        pageBox(page).top() + verticalScrollBar()->value() + std::max(0.0, top * scale - gap) - gap / 2.0;
    verticalScrollBar()->setValue(static_cast<int>(wanted));
}

void BriefPreview::setMarkedFigure(std::optional<std::uint32_t> figure)
{
    m_marked = figure;
    viewport()->update();
}

std::size_t BriefPreview::renderedPages() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_pictures, [](const auto& picture) { return picture.has_value(); }));
}

/// Paints the first page in sight that is missing or was painted for another zoom; then the next.
void BriefPreview::renderNext()
{
    if (m_job || !m_pages || !isVisible())
        return;
    const auto dots = dotsPerInch() * devicePixelRatioF();
    const auto inSight = pagesInSight();
    const auto missing = std::ranges::find_if(inSight, [&](std::size_t page) {
        return !m_pictures[page] || m_pictures[page]->dotsPerInch != dots;
    });
    if (missing == inSight.end())
        return;
    auto* const job = new Job{this};
    m_job = job;
    job->start(
        m_pool,
        [pages = m_pages, page = *missing, dots](Progress&) {
            return pages->image(page, dots, PageLook::Window);
        },
        [this, job, page = *missing, dots](QImage image) {
            job->deleteLater();
            m_job.clear();
            image.setDevicePixelRatio(devicePixelRatioF());
            m_pictures[page] = Picture{std::move(image), dots};
            forgetDistantPages();
            viewport()->update();
            renderNext();
        });
}

void BriefPreview::forgetDistantPages()
{
    const auto current = currentPage();
    for (std::size_t page = 0; page < m_pictures.size(); ++page) {
        const auto distance = page > current ? page - current : current - page;
        if (distance > picturesKept / 2)
            m_pictures[page].reset();
    }
}

void BriefPreview::paintEvent(QPaintEvent*)
{
    QPainter painter{viewport()};
    painter.fillRect(viewport()->rect(), tokens().bg0);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    for (const auto page : pagesInSight()) {
        const auto box = pageBox(page);
        painter.fillRect(box, Qt::white); // paper is white in both themes
        if (m_pictures[page])
            painter.drawImage(box, m_pictures[page]->image);
        for (const auto& spot : m_pages->figures(page)) {
            if (m_marked != spot.figure)
                continue;
            const QRectF place{box.topLeft() + spot.box.topLeft() * scale, spot.box.size() * scale};
            painter.setPen(QPen{lightTokens().focus, 2.0});
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.adjusted(-2, -1, 2, 1));
        }
        painter.setPen(tokens().line2);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
}

void BriefPreview::resizeEvent(QResizeEvent* event)
{
    const auto page = currentPage();
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (!m_zoom)
        goTo(page);
    renderNext();
}

void BriefPreview::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    renderNext();
}

void BriefPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    if (const auto page = currentPage(); std::exchange(m_page, page) != page)
        emit currentPageChanged(page);
    renderNext();
}

std::optional<std::uint32_t> BriefPreview::figureAt(QPointF place) const
{
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    for (const auto page : pagesInSight()) {
        const auto onPaper = (place - pageBox(page).topLeft()) / scale;
        for (const auto& spot : m_pages->figures(page)) {
            if (spot.box.contains(onPaper))
                return spot.figure;
        }
    }
    return std::nullopt;
}

std::optional<QRect> BriefPreview::figureBox(std::uint32_t figure) const
{
    const auto scale = dotsPerInch() / brief_style::unitsPerInch;
    for (const auto page : pagesInSight()) {
        for (const auto& spot : m_pages->figures(page)) {
            const QRectF place{pageBox(page).topLeft() + spot.box.topLeft() * scale, spot.box.size() * scale};
            if (spot.figure == figure && QRectF{viewport()->rect()}.contains(place))
                return place.toRect();
        }
    }
    return std::nullopt;
}

void BriefPreview::mouseMoveEvent(QMouseEvent* event)
{
    const auto figure = figureAt(event->position());
    viewport()->setCursor(figure ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(
        figure ? tr("%1: click for its rows", "number of a figure").arg(figureName(*figure)) : QString{});
}

void BriefPreview::mousePressEvent(QMouseEvent* event)
{
    const auto figure = event->button() == Qt::LeftButton ? figureAt(event->position()) : std::nullopt;
    if (!figure)
        return;
    setMarkedFigure(figure);
    emit figureClicked(*figure);
}

void BriefPreview::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoom() * std::pow(1.1, event->angleDelta().y() / 120.0));
    event->accept();
}

void BriefPreview::keyPressEvent(QKeyEvent* event)
{
    const auto last = m_pages && m_pages->count() > 0 ? m_pages->count() - 1 : 0;
    const auto page = currentPage();
    if (event->key() == Qt::Key_PageDown)
        goTo(std::min(last, page + 1));
    else if (event->key() == Qt::Key_PageUp)
        goTo(page > 0 ? page - 1 : 0);
    else if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(last);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace jingwei::ui
