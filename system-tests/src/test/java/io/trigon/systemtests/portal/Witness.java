package io.trigon.systemtests.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes down what a page says and asks for, so that a wait in vain tells why and not only that. */
final class Witness {
    private static final int MOST = 80;

    private final Page page;
    private final String shown;
    private final Deque<String> seen = new ArrayDeque<>();

    /** @param shown a selector of what is told of the page */
    Witness(Page page, String shown) {
        this.page = page;
        this.shown = shown;
        page.onConsoleMessage(said -> note("console " + said.type() + ": " + said.text()));
        page.onPageError(error -> note("error: " + error));
        page.context().onResponse(this::answered);
        page.context().onRequestFailed(request -> note(line(request) + " failed: " + request.failure()));
    }

    /** Waits until the selector is there. */
    void await(String selector) {
        await(selector, Duration.ofSeconds(90));
    }

    /** Waits until the selector is there, at most so long. */
    void await(String selector, Duration limit) {
        try {
            page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(limit.toMillis()));
        } catch (TimeoutError never) {
            throw new AssertionError("never there: " + selector + "\n" + told(), never);
        }
    }

    /** Writes a step of the test between what the page does. */
    void note(String what) {
        if (seen.size() == MOST) {
            seen.removeFirst();
        }
        seen.addLast(LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
    }

    private void answered(Response answer) {
        String url = answer.url();
        if (!url.contains("/static/") && !url.contains("/webjars/")) {
            note(line(answer.request()) + " " + answer.status() + (answer.fromServiceWorker() ? " kept" : ""));
        }
    }

    private static String line(Request request) {
        return request.method() + " " + request.url();
    }

    private String told() {
        return "the page shows:\n" + page.locator(shown).evaluate("e => e.outerHTML") + "\nwhat happened:\n"
                + String.join("\n", seen);
    }
}
