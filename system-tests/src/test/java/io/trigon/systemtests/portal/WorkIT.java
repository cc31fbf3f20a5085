package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.trigon.systemtests.RunningTrigon;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People do their work in the portal, and what they typed is never lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkIT {

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

    @Test
    void severalTasksAreTakenOnAndGivenBackAtOnce() {
        Page page = browsing.windowOf("account-manager", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/tasks");
        int tasks = page.locator(".rows .pick input").count();
        assertThat(tasks).isPositive();
        page.locator("[data-pick-all]").check();
        assertThat(said(page, "claim")).contains("with you now");
        page.locator("[data-pick-all]").check();
        assertThat(said(page, "release")).contains("given back");
        page.context().close();
    }

    private static String said(Page page, String deed) {
        return Browsing.said(page, () -> page.locator(".bulk button[formaction='/app/tasks/" + deed + "']")
                .click());
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Page page = browsing.windowOf("admin", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/admin/users");
        page.fill("#login", "Not A Login");
        page.fill("#name", "N".repeat(201));
        page.fill("#password", "long enough password");
        page.locator("#new button.primary").click();
        assertThat(page.inputValue("#login")).isEqualTo("Not A Login");
        assertThat(page.inputValue("#name")).hasSize(201);
        assertThat(page.inputValue("#password")).isEmpty();
        assertThat(page.textContent("#wrong-name")).contains("200");
        assertThat(page.getAttribute("#name", "aria-invalid")).isEqualTo("true");
        page.context().close();
    }

    @Test
    void aListIsKeptUnderAName() {
        Page page = browsing.windowOf("care-agent", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/shipments?show=open&sort=-late&hide=6");
        page.locator(".list-tools summary").first().click();
        page.fill(".view-new input[name=name]", "Worst first");
        page.locator(".view-new button").click();
        assertThat(page.url()).endsWith("/app/shipments?show=open&sort=-late&hide=6");
        page.navigate(trigon.url() + "/app/shipments");
        page.locator(".list-tools summary").first().click();
        page.locator(".view-row a").first().click();
        page.waitForURL(url -> url.contains("sort=-late"));
        assertThat(page.locator("th").last().isVisible()).isFalse();
        String csv = page.request()
                .get(trigon.url() + "/app/shipments/export?show=open")
                .text();
        assertThat(csv).contains("tracking_number").contains("\r\n");
        page.context().close();
    }

    @Test
    void theSecondOfTwoPeopleSeesWhatTheFirstWroteAndTheCustomerAccepts() {
        Page first = browsing.windowOf("account-manager", 1440, 1000, false);
        first.navigate(trigon.url() + "/app/contracts/new");
        first.selectOption(
                "#company",
                new com.microsoft.playwright.options.SelectOption()
                        .setValue(String.valueOf(companyOf("demo-shipper"))));
        first.fill("#value", "9000");
        first.fill("#margin", "20");
        first.fill("#start", LocalDate.now().plusDays(5).toString());
        first.locator("input[name=fromCountry]").first().fill("us");
        first.locator("input[name=toCountry]").first().fill("US");
        first.locator("input[name=hours]").first().fill("soon");
        first.locator("article form button.primary").click();
        assertThat(first.inputValue("#value")).isEqualTo("9000");
        assertThat(first.textContent(".lanes-form .wrong")).isNotBlank();
        first.locator("input[name=hours]").first().fill("48");
        first.locator("article form button.primary").click();
        first.waitForURL(url -> url.matches(".*/app/contracts/\\d+"));
        String contract = first.url();

        Page second = browsing.windowOf("admin", 1440, 1000, false);
        second.navigate(contract + "/edit");
        first.navigate(contract + "/edit");
        first.fill("#value", "9500");
        first.locator("article form button.primary").click();
        first.waitForURL(url -> !url.endsWith("/edit"));
        second.fill("#margin", "21");
        second.locator("article form button.primary").click();
        assertThat(second.textContent("main")).contains("9500");
        assertThat(second.inputValue("#margin")).isEqualTo("21");
        second.context().close();

        first.navigate(contract);
        first.onDialog(dialog -> dialog.accept());
        first.locator("#steps button.primary").click();
        Page customer = browsing.windowOf("shipper", 1440, 1000, false);
        RunningTrigon.await("offered", Duration.ofMinutes(2), () -> {
            first.navigate(contract);
            var approve = first.locator("#steps button.primary");
            if (first.textContent("main").contains("Waits for approval") && approve.count() > 0) {
                approve.click();
            }
            customer.navigate(trigon.url() + "/app/home");
            return customer.locator("#offers").count() > 0;
        });
        customer.onDialog(dialog -> dialog.accept());
        customer.navigate(contract);
        assertThat(customer.textContent("main")).doesNotContain("Margin");
        customer.locator("#steps button.primary").click();
        assertThat(customer.textContent("main")).containsPattern("Accepted|active");
        customer.context().close();
        first.context().close();
    }

    /** However the path is spelt: the API knows keys and no sessions, and no other site is ever named in an answer. */
    @Test
    void aSessionOpensNothingOfTheApi() {
        Page page = browsing.windowOf("admin", 1440, 1000, false);
        for (String path :
                new String[] {"/api/v1/me", "/%61pi/v1/me", "//api/v1/me", "/api;x=1/v1/me", "/./api/v1/me"}) {
            assertThat(page.request().get(trigon.url() + path).status())
                    .as(path)
                    .isGreaterThanOrEqualTo(400);
        }
        page.context().close();
        assertThat(trigon.get("/app/home", null).headers().firstValue("Location"))
                .get()
                .asString()
                .startsWith("/login");
        for (String front : new String[] {"/", "/app", "/app/"}) {
            assertThat(trigon.get(front, null).headers().firstValue("Location"))
                    .as(front)
                    .contains("/app/home");
        }
    }

    @Test
    void whoSignsOutIsOutOnEveryDoor() {
        Page page = browsing.windowOf("care-agent", 1440, 1000, false);
        page.locator("header details.menu").last().locator("summary").click();
        page.locator("form[action='/logout'] button").click();
        page.waitForURL(url -> url.contains("/login"));
        page.navigate(trigon.url() + "/app/tasks");
        assertThat(page.url()).contains("/login?to=");
        page.context().close();
    }

    private long companyOf(String key) {
        return JsonParser.parseString(trigon.get("/api/v1/me", key).body())
                .getAsJsonObject()
                .get("companyId")
                .getAsLong();
    }
}
