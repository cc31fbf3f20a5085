package io.trigon.domain.shipment.epcis;

import io.trigon.domain.party.Gln;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.gs1.GlobalKey;
import java.util.Optional;

/**
 * What an event names: a thing, a class of things, a place, a party, a document.
 *
 * @param raw as it came
 * @param normal equal for all ways of writing the same: the canonical Digital Link ({@code https://id.gs1.org/00/…}) for
 *     every key of GS1 that is whole and right, whether it came as a URN, as a pattern of a class or as a Digital Link of any
 *     domain; else what came, with the prefix of its document written out
 */
public record EpcisId(String raw, String normal) {

    /** Of something written without a prefix of its document: in a query, in a table. */
    public static EpcisId of(String raw) {
        return of(raw, raw);
    }

    /** @param written what came with the prefix of its document written out */
    public static EpcisId of(String raw, String written) {
        return new EpcisId(raw, GlobalKey.of(written).map(GlobalKey::link).orElse(written));
    }

    /** The key of GS1 that it is; empty when it is none. */
    public Optional<GlobalKey> key() {
        return GlobalKey.of(normal);
    }

    /** Empty when it is no logistic unit. */
    public Optional<Sscc> sscc() {
        return key().flatMap(key -> key.value("00")).map(Sscc::of);
    }

    /** Of a place or a party, without its extension; empty when it is neither. */
    public Optional<Gln> gln() {
        return key().flatMap(key -> key.value("414").or(() -> key.value("417"))).map(Gln::of);
    }
}
