package io.trigon.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.ScanPicture;
import io.trigon.domain.shipment.SentScan;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.shared.Scene;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two people share a phone, and each scans in their own name. */
class ScanPagesTest {
    private static final BrokenRule UNKNOWN = new BrokenRule("scan-at", "");

    private final List<Object> taken = new ArrayList<>();
    private final ScanPages pages = pagesOf("driver-b");

    @Test
    void aScanOfAnotherPersonIsNotTakenInTheNameOfWhoIsSignedIn() {
        refuses(() -> pages.scan("phone-1", "00340", null, "Dock 7", "driver-a"));
        refuses(() -> pages.scan("phone-1", "00340", null, "Dock 7", null));
        refuses(() -> pages.photo("phone-2", null, "Dock 7", "driver-a", picture()));
        refuses(() -> pages.photo("phone-2", null, "Dock 7", null, picture()));
        assertThat(taken).isEmpty();
    }

    @Test
    void whatWhoIsSignedInScannedIsTaken() throws IOException {
        pages.scan("phone-1", "00340", null, "Dock 7", "driver-b");
        pages.photo("phone-2", null, "Dock 7", "driver-b", picture());
        assertThat(taken)
                .containsExactly(
                        new SentScan("phone-1", "00340", null, "Dock 7"),
                        new SentScan("phone-2", null, null, "Dock 7"));
    }

    private static void refuses(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BrokenRule.class, rule -> assertThat(rule.code())
                .isEqualTo("scan-owner"));
    }

    private static InputStream picture() {
        return new ByteArrayInputStream(new byte[] {1});
    }

    private ScanPages pagesOf(String login) {
        RecordScans scans = new RecordScans(null, null, null) {
            @Override
            public Outcome record(Viewer viewer, SentScan sent) {
                taken.add(sent);
                return new Outcome(sent.id(), null, UNKNOWN);
            }
        };
        ScanPicture pictures = new ScanPicture(null, null, null) {
            @Override
            public List<Seen> scan(Viewer viewer, byte[] picture, SentScan sent, boolean onlyRead) {
                taken.add(sent);
                return List.of();
            }
        };
        ScanPages made = new ScanPages(scans, pictures, new CurrentViewer() {
            @Override
            public Viewer get() {
                return new Viewer(2, login, "Somebody", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
            }
        });
        made.request = inEnglish();
        return made;
    }

    private static HttpServletRequest inEnglish() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ScanPagesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> Scene.plain());
    }
}
