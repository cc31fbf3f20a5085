package io.trigon.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import org.junit.jupiter.api.Test;

class ScanPicturesTest {
    @Test
    void thePageForScanningSaysWhereWhatAndHow() throws Exception {
        String html = Pictures.take("scan", new Page("shipment/scan", new ScanPages.Scanning("driver")), "/app/scan");
        assertThat(html)
                .contains("data-owner=\"driver\"")
                .contains("Start the camera")
                .contains("Or type the code")
                .doesNotContain("??");
    }
}
