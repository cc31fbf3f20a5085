package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.integrations.exchange.as2.MdnWriter.Saying;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A partner with a server of its own, to which we send by AS2, and what it answers. */
abstract class As2OutStage {
    static final byte[] EDI = As2InTest.EDI;
    static final Identity ACME = Partner.certified("ACME", Partner.FROM, Partner.UNTIL);

    @TempDir
    Path data;

    final List<Entity> requests = new ArrayList<>();
    As2House house;
    As2HttpServer theirs;
    Partner acme;
    Function<Entity, Answer> answers;

    @BeforeEach
    void open() {
        house = new As2House(data, "127.0.0.1").open();
        theirs = new As2HttpServer("127.0.0.1", 0, "/in", 1_000_000, Executors.defaultThreadFactory(), request -> {
            requests.add(request);
            return answers.apply(request);
        });
        acme = house.join("ACME", terms(), ACME);
        answers = request -> new Answer(200, receipt(request, null, true));
    }

    @AfterEach
    void close() {
        theirs.close();
        house.close();
    }

    As2Terms terms() {
        return As2Terms.strict("TRIGON", "ACME-AS2", "http://127.0.0.1:" + theirs.port() + "/in");
    }

    OutboundMessage message() {
        return house.world.outbox.add(
                OutboundMessage.file("ACME", "997-000000001.edi", "997", EDI, null, house.world.clock.instant())
                        .by(Way.AS2));
    }

    Entity receipt(Entity request, String modifier, boolean sameMic) {
        Opened opened = opened(request);
        Mic mic = sameMic ? opened.mic(null) : Mic.of(new byte[] {1}, opened.signedBy());
        var saying = new Saying(
                "ACME-AS2",
                "TRIGON",
                request.header("Message-ID"),
                modifier,
                "Said by ACME.",
                mic.text("sha256"),
                opened.signedBy());
        return new MdnWriter(new Wrapper(), house.world.clock).write(saying, ACME);
    }

    Opened opened(Entity request) {
        var known = List.of(new KnownCertificate(house.identities.current().certificate(), false, false));
        try {
            return new Opener(List.of(ACME), known, acme.terms, 1_000_000).open(request);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    As2Transfer transfer() {
        return house.kept.transfers.of("ACME", 1).get(0);
    }
}
