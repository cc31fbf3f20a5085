package io.trigon.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceRows.Counts;
import io.trigon.domain.tracking.device.DeviceRows.DeviceRow;
import io.trigon.domain.tracking.device.DeviceViews.AlarmRow;
import io.trigon.domain.tracking.device.DeviceViews.DeviceView;
import io.trigon.domain.tracking.device.DeviceViews.TieRow;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevicePicturesTest {
    private static final String IMEI = "356307042441013";
    private static final List<DevicePage.Choice> OWNERS = List.of(new DevicePage.Choice(3, "Spedition Weiss"));

    private static String list(List<DeviceRow> devices, List<Refusal> refused) {
        return list("devices-unknown", "", devices, refused);
    }

    private static String list(String picture, String text, List<DeviceRow> devices, List<Refusal> refused) {
        long unknown = devices.stream().filter(d -> !d.registered()).count();
        long silent = devices.stream().filter(DeviceRow::silent).count();
        var list = new DeviceList(
                new PageOf<>(devices, devices.size(), 0, 25),
                new Counts(unknown, silent),
                text,
                "",
                Samples.views("admin/devices"),
                refused);
        return Pictures.take(picture, new Page("admin/devices", list), "/app/admin/devices");
    }

    /** The page as it was last taken, in Chinese. */
    private static String chinese(String picture) throws IOException {
        return Files.readString(Path.of("target/pages", picture + ".zh.html"));
    }

    @Test
    void theReasonOfARefusalIsInTheReadersLanguageAndItsDetailIsMarkedAsEnglish() throws IOException {
        var unread = new Refusal("h02", "", ReportFault.FRAME, 12, Samples.in(-4), "the frame has no begin");
        list("devices-refused", "", List.of(stranger()), List.of(unread));
        assertThat(chinese("devices-refused")).contains("无法读取", "技术细节（英文）", "lang=\"en\">the frame has no begin<");
        picture(
                "device-refused",
                unknown(new Refusal("gt06", IMEI, ReportFault.NO_FIX, 7, Samples.in(-30), "no place")));
        assertThat(chinese("device-refused")).contains("没有定位", "技术细节（英文）", "lang=\"en\">no place<");
    }

    private static DeviceView unknown(Refusal... refusals) {
        return new DeviceView(
                IMEI,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "teltonika",
                Samples.in(-2),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(refusals));
    }

    static DeviceRow stranger() {
        return new DeviceRow(
                IMEI, false, null, null, null, "teltonika", Samples.in(-2), null, null, null, List.of(), false);
    }

    static DeviceRow reefer(boolean silent) {
        return new DeviceRow(
                "4711",
                true,
                "Spedition Weiss",
                "Reefer 7",
                "TRGU482913",
                "gt06",
                Samples.in(silent ? -300 : -2),
                49.79,
                9.95,
                80.0,
                List.of("TG4K7Q2M9XW3ABD"),
                silent);
    }

    @Test
    void whoIsUnknownIsListedForAdoptionAndWhatNobodySentIsCounted() {
        var refusal = new Refusal("h02", "", ReportFault.FRAME, 12, Samples.in(-4), "the frame has no begin");
        assertThat(list(List.of(stranger()), List.of(refusal)))
                .contains(
                        "1 device waits to be adopted",
                        "Unknown: adopt it",
                        IMEI,
                        "teltonika",
                        "Unreadable",
                        "the frame has no begin")
                .doesNotContain("??");
    }

    @Test
    void whoShouldHaveBeenHeardStandsOutAndSaysWithWhatItMoves() {
        assertThat(list("devices", "", List.of(reefer(true), reefer(false), stranger()), List.of()))
                .contains(
                        "1 is silent on the road",
                        "Silent on the road",
                        "TRGU482913",
                        "TG4K7Q2M9XW3ABD",
                        "49.7900, 9.9500")
                .contains("/app/admin/devices/export")
                .doesNotContain("??");
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndLeadsBack() {
        assertThat(list("devices-none-found", "trailer", List.of(), List.of()))
                .contains("No such device", "Clear the filters")
                .doesNotContain("No device yet");
    }

    @Test
    void withoutAnyDeviceThePageSaysHowToGetTheFirst() {
        assertThat(list(List.of(), List.of())).contains("No device yet", "Register a device");
    }

    @Test
    void aDeviceIsShownWithItsWaysItsAlarmsAndWhatWasRefused() {
        var view = new DeviceView(
                "4711",
                true,
                "Reefer 7",
                3L,
                "Spedition Weiss",
                "TRGU482913",
                Samples.in(-600),
                2,
                Samples.in(-9000),
                "gt06",
                Samples.in(-2),
                80.0,
                List.of(new Fix("4711", Samples.in(-2), GeoPoint.of(49.79, 9.95), 61.0, 90.0, null, null, 80.0)),
                List.of(new TieRow("TG4K7Q2M9XW3ABD", Samples.in(-600), null)),
                List.of(new AlarmRow(Samples.in(-9), "power-cut", 49.79, 9.95)),
                List.of(new Refusal("gt06", "4711", ReportFault.NO_FIX, 7, Samples.in(-30), "41.0, -87.0")));
        assertThat(picture("device", view))
                .contains(
                        "Reefer 7",
                        "TRGU482913",
                        "TG4K7Q2M9XW3ABD",
                        "No position fix",
                        "Power cut",
                        "Two, who take turns",
                        "49.7900, 9.9500")
                .doesNotContain("??");
    }

    @Test
    void aStrangerIsOfferedForAdoption() {
        assertThat(picture("device-unknown", unknown()))
                .contains("Adopt this device", "Nothing was refused", "It moves with no shipment yet")
                .doesNotContain("??");
    }

    private static String picture(String name, DeviceView view) {
        return Pictures.take(
                name,
                new Page("admin/device", new DevicePage(view, OWNERS, 24, null)),
                "/app/admin/devices/" + view.identifier());
    }
}
