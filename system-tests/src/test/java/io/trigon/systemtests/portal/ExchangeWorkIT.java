package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.trigon.systemtests.RunningTrigon;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People put right in the portal what machines could not settle among themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeWorkIT {
    private static final String ADMIN = "demo-admin";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
    void messagesInQuarantineAreWorkedOnAgainTogetherAndFollowedToTheirEnd() {
        long first = quarantined("nothing that a machine would say " + System.nanoTime());
        long second = quarantined("nor this " + System.nanoTime());
        Page page = browsing.windowOf("account-manager", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/exchange/quarantine");
        page.locator(".pick input[value='" + first + "']").check();
        page.locator(".pick input[value='" + second + "']").check();
        page.locator("#bulk button.primary").click();

        page.waitForURL(url -> url.contains("/app/exchange/replays?in="));
        page.waitForSelector("#replays:not([hx-trigger])");
        assertThat(page.locator("#replays .rows > li").count()).isEqualTo(2);
        assertThat(page.textContent("#replays .lead")).contains("0 went well, 2 wait");
        page.context().close();
    }

    @Test
    void aServerIsSetTestedAndRemovedAfterAWarning() {
        Page page = browsing.windowOf("admin", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/admin/partners/DEMOCARR/connection");
        page.fill("#host", "files.partner.example");
        page.fill("#login", "trigon");
        page.fill("#password", "not a secret");
        page.locator("form[action$='/connection/server'] button.primary").click();
        assertThat(page.textContent(".flash")).contains("saved");
        page.locator("form[action*='/server/test'] button").click();
        page.waitForSelector("#trial");
        assertThat(page.textContent("#trial")).contains("It does not work yet");
        page.navigate(trigon.url() + "/app/admin/partners/DEMOCARR/connection");
        page.locator(".removal summary").first().click();
        assertThat(page.textContent(".removal")).contains("deleted for good");
        page.locator("form[action$='/server/remove'] button").click();
        assertThat(page.textContent(".flash")).contains("is removed");
        assertThat(page.inputValue("#host")).isEmpty();
        page.context().close();
    }

    @Test
    void aFileIsChosenWithTheKeyboardAndInTheWordsOfThePage() {
        Page page = browsing.windowOf("admin", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/admin/partners/DEMOCARR/as2?lang=zh");
        assertThat(page.textContent("#file-chosen")).isEqualTo("尚未选择文件");
        page.locator("#file").focus();
        var chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
        chooser.setFiles(
                new FilePayload("partner.pem", "text/plain", "-----BEGIN".getBytes(StandardCharsets.US_ASCII)));
        page.waitForFunction("() => document.querySelector('#pem').value === '-----BEGIN'");
        assertThat(page.textContent("#file-chosen")).isEqualTo("partner.pem");
        assertThat(page.getByLabel("或选择文件").first().getAttribute("aria-describedby"))
                .isEqualTo("file-chosen");
        page.context().close();
    }

    @Test
    void aPartnerSeesWhatItSentAndNothingOfOthers() {
        quarantined("seen by its sender " + System.nanoTime());
        Page page = browsing.windowOf("shipper", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/conformance");
        assertThat(page.locator("#list .rows > li").count()).isEqualTo(1);
        page.locator("#list .rows a.cover").click();
        assertThat(page.url()).endsWith("/app/conformance/DEMOSHIP");
        assertThat(page.textContent("#lately")).contains("What you sent us lately", "In quarantine");
        assertThat(page.locator("#lately a").count()).isZero();
        assertThat(page.textContent(".page-head .lead")).contains("You are live");
        assertThat(page.request()
                        .get(trigon.url() + "/app/conformance/DEMOCARR")
                        .status())
                .isEqualTo(404);
        page.context().close();
    }

    @Test
    void anAddressOfAnotherPartnerIsRefusedWithWhatToDo() {
        String json = "{\"id\":\"TWIN\",\"name\":\"Twin\",\"role\":\"CARRIER\",\"isaQualifier\":\"ZZ\","
                + "\"isaId\":\"DEMOCARR\",\"gsId\":\"TWIN\"}";
        var refused = trigon.post("/api/v1/exchange/partners", ADMIN, json);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("partner-address-taken", "DEMOCARR sends from ZZ/DEMOCARR", "of its own");
    }

    private long quarantined(String text) {
        var posted = trigon.post("/api/v1/exchange/inbound?partner=DEMOSHIP", ADMIN, text);
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        long id = JsonParser.parseString(posted.body())
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        RunningTrigon.await("quarantine of " + id, PATIENCE, () -> stateOf(id).equalsIgnoreCase("QUARANTINED"));
        return id;
    }

    private String stateOf(long id) {
        String body = trigon.get("/api/v1/exchange/inbound/" + id, ADMIN).body();
        return JsonParser.parseString(body)
                .getAsJsonObject()
                .getAsJsonObject("message")
                .get("state")
                .getAsString();
    }
}
