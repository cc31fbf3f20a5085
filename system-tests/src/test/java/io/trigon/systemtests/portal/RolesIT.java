package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.trigon.systemtests.RunningTrigon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role walks every page that its navigation names and the first record of each list, and no other door opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesIT {
    private static final Path PICTURES = Path.of("target", "pictures", "roles");
    private static final List<String> STAFF_PAGES = List.of(
            "/app/tasks",
            "/app/exchange",
            "/app/exchange/quarantine",
            "/app/exchange/outbound",
            "/app/exchange/dead",
            "/app/exchange/replays",
            "/app/exchange/compare",
            "/app/admin/partners",
            "/app/admin/partners/DEMOSHIP",
            "/app/admin/partners/DEMOSHIP/as2",
            "/app/inbox",
            "/app/freight-bills",
            "/app/forecasts",
            "/app/geofences",
            "/app/geofences/shapes");
    private static final List<String> ADMIN_PAGES = List.of("/app/admin/users", "/app/admin/keys", "/app/admin/audit");
    private static final List<String> MANAGER_PAGES = List.of(
            "/app/contracts/new",
            "/app/geofences/new",
            "/app/admin/partners/new",
            "/app/admin/partners/file",
            "/app/admin/partners/DEMOSHIP/connection");

    private final RunningTrigon trigon = RunningTrigon.demo();
    private Browsing browsing;

    @BeforeAll
    void open() {
        browsing = new Browsing(trigon);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @ParameterizedTest(name = "{0} at {1} px")
    @CsvSource({
        "shipper, 1440, 1000, false, en",
        "shipper, 390, 844, true, zh",
        "consignee, 1440, 1000, true, zh",
        "consignee, 390, 844, false, en",
        "carrier, 1440, 1000, false, en",
        "carrier, 390, 844, false, en",
        "care-agent, 1440, 1000, false, en",
        "account-manager, 1440, 1000, false, en",
        "account-manager, 390, 844, true, en"
    })
    void everyPageOfTheRoleIsWhole(String login, int width, int height, boolean dark, String language) {
        Page page = browsing.windowOf(login, width, height, dark);
        List<String> found = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                found.add(page.url() + ": " + m.text());
            }
        });
        page.navigate(trigon.url() + "/app/home?lang=" + language);
        Set<String> paths = new LinkedHashSet<>(hrefs(page, ".side a[href], .page-head .actions a[href^='/app/']"));
        paths.add("/app/profile");
        paths.add("/app/help");
        List<String> first = List.copyOf(paths);
        for (String path : first) {
            look(page, path, login + "-" + width + "-" + language, found);
            paths.addAll(hrefs(page, "main .list a.key").stream().limit(1).toList());
            paths.addAll(hrefs(page, "main .rows a.cover, main .rows .what > a").stream()
                    .limit(1)
                    .toList());
            paths.addAll(hrefs(page, "main .page-head .actions a[href^='/app/']"));
        }
        paths.removeIf(path -> path.contains("export") || path.contains(".pdf") || path.contains(".xlsx"));
        for (String path : paths.stream().filter(path -> !first.contains(path)).toList()) {
            look(page, path, login + "-" + width + "-" + language, found);
        }
        page.context().close();

        assertThat(paths).hasSizeGreaterThan(4);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipper", "consignee", "carrier", "care-agent", "account-manager", "admin"})
    void noOtherDoorOpens(String login) {
        Page page = browsing.windowOf(login, 1440, 1000, false);
        boolean staff = List.of("care-agent", "account-manager", "admin").contains(login);
        boolean manager = List.of("account-manager", "admin").contains(login);
        List<String> wrong = new ArrayList<>();
        expect(page, STAFF_PAGES, staff, wrong);
        expect(page, MANAGER_PAGES, manager, wrong);
        expect(page, ADMIN_PAGES, login.equals("admin"), wrong);
        page.context().close();

        assertThat(wrong).isEmpty();
    }

    private void expect(Page page, List<String> paths, boolean open, List<String> wrong) {
        for (String path : paths) {
            int status = page.request().get(trigon.url() + path).status();
            if (status != (open ? 200 : 403)) {
                wrong.add(path + " answers " + status);
            }
        }
    }

    private void look(Page page, String path, String name, List<String> found) {
        var answer = page.navigate(trigon.url() + path);
        String file = path.replaceAll("[^A-Za-z]+", "-").replaceAll("-$", "") + "-" + name + ".png";
        Picture.ofPage(page, PICTURES.resolve(file.substring(1)));
        if (answer.status() != 200) {
            found.add(path + " answers " + answer.status());
        }
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))) {
            found.add(path + " is wider than the window");
        }
        if (page.content().contains("??")) {
            found.add(path + " lacks a text");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(v -> found.add(
                        path + ": " + v.getId() + " at " + v.getNodes().get(0).getTarget()));
    }

    private static List<String> hrefs(Page page, String selector) {
        Object all = page.evalOnSelectorAll(selector, "links => links.map(a => a.getAttribute('href'))");
        return ((List<?>) all)
                .stream()
                        .map(String::valueOf)
                        .filter(h -> h.startsWith("/app/"))
                        .toList();
    }
}
