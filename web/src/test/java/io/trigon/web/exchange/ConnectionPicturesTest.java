package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteCheck;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionPicturesTest {
    @Test
    void aConnectionAndWhatATrialFound() {
        var terms = new RemoteAccount.Terms(
                RemoteAccount.Protocol.SFTP,
                "files.partner.example",
                22,
                "trigon",
                null,
                "/in",
                "/out",
                "/archive",
                60);
        var steps = List.of(
                new RemoteCheck.Step("connect", null, null),
                new RemoteCheck.Step("server", "remote-server-unpinned", "SHA256:abc"));
        var connection = new Connection(
                "DEMOSHIP",
                "Nordwerk Pumpen GmbH",
                OutboundMessage.Way.SFTP,
                terms,
                false,
                Samples.in(-5),
                "it rests",
                null,
                null,
                false,
                steps);

        assertThat(Pictures.take(
                        "connection",
                        new Page("exchange/connection", connection),
                        "/app/admin/partners/DEMOSHIP/connection"))
                .contains("The server showed SHA256:abc", "files.partner.example", "it rests", "It does not work yet")
                .contains("Remove files.partner.example", "wait as undeliverable")
                .doesNotContain("??");
    }
}
