package io.trigon.systemtests.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** Pictures of pages, for people to look at. */
final class Picture {
    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /**
     * Chromium refuses a picture at times, of a page that it has not drawn yet on a busy machine, and takes the same one a
     * moment later: github.com/MarketSquare/robotframework-browser/issues/5237, github.com/puppeteer/puppeteer/issues/5341.
     */
    private static final String REFUSED = "Unable to capture screenshot";

    private static final int TRIES = 4;

    private Picture() {}

    /** What the window shows. */
    static void ofWindow(Page page, Path file) {
        take(page, new Page.ScreenshotOptions().setPath(file), TRIES);
    }

    /** All of the page, as long as it is. */
    static void ofPage(Page page, Path file) {
        take(page, new Page.ScreenshotOptions().setPath(file).setFullPage(true), TRIES);
    }

    private static void take(Page page, Page.ScreenshotOptions how, int tries) {
        page.evaluate(DRAWN);
        try {
            page.screenshot(how);
        } catch (PlaywrightException refused) {
            if (tries == 1 || !refused.getMessage().contains(REFUSED)) {
                throw refused;
            }
            take(page, how, tries - 1);
        }
    }
}
