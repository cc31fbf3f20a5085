package io.trigon.domain.testing;

import io.trigon.domain.exchange.as2.As2Partnership;
import io.trigon.domain.exchange.as2.As2Partnerships;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.As2Transfers;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.OwnKeys;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.PartnerCertificates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What AS2 keeps, in lists; the same things are unique as in the database. */
public final class InMemoryAs2 {
    public final Partnerships partnerships = new Partnerships();
    public final Certificates certificates = new Certificates();
    public final Keys keys = new Keys();
    public final Transfers transfers = new Transfers();

    /** Who exchanges with us by AS2. */
    public static final class Partnerships implements As2Partnerships {
        private final List<As2Partnership> all = new CopyOnWriteArrayList<>();

        @Override
        public As2Partnership add(As2Partnership partnership) {
            all.add(Ids.give(partnership));
            return partnership;
        }

        @Override
        public Optional<As2Partnership> of(String partnerId) {
            return all.stream().filter(p -> p.partnerId().equals(partnerId)).findFirst();
        }

        @Override
        public Optional<As2Partnership> between(String theirId, String ourId) {
            return all.stream()
                    .filter(p -> p.terms().theirId().equals(theirId)
                            && p.terms().ourId().equals(ourId))
                    .findFirst();
        }

        @Override
        public void remove(As2Partnership partnership) {
            all.remove(partnership);
        }
    }

    /** What partners are known by. */
    public static final class Certificates implements PartnerCertificates {
        private final List<PartnerCertificate> all = new CopyOnWriteArrayList<>();

        @Override
        public PartnerCertificate add(PartnerCertificate certificate) {
            all.add(Ids.give(certificate));
            return certificate;
        }

        @Override
        public Optional<PartnerCertificate> byId(long id) {
            return all.stream().filter(c -> c.id() == id).findFirst();
        }

        @Override
        public List<PartnerCertificate> of(String partnerId) {
            return all.stream()
                    .filter(c -> c.partnerId().equals(partnerId))
                    .sorted(Comparator.comparing(PartnerCertificate::notBefore).reversed())
                    .toList();
        }

        @Override
        public List<PartnerCertificate> endingBefore(Instant then) {
            return all.stream().filter(c -> c.notAfter().isBefore(then)).toList();
        }

        @Override
        public void remove(PartnerCertificate certificate) {
            all.remove(certificate);
        }
    }

    /** Keys of ours. */
    public static final class Keys implements OwnKeys {
        private final List<OwnKey> all = new CopyOnWriteArrayList<>();

        @Override
        public OwnKey add(OwnKey key) {
            if (all.stream().anyMatch(k -> k.generation() == key.generation())) {
                throw new IllegalStateException("there is one of this generation");
            }
            all.add(0, Ids.give(key));
            return key;
        }

        @Override
        public List<OwnKey> all() {
            return List.copyOf(all);
        }

        @Override
        public Optional<OwnKey> newestEndingBefore(Instant then) {
            return all.stream().findFirst().filter(k -> k.notAfter().isBefore(then));
        }
    }

    /** What came and went. */
    public static final class Transfers implements As2Transfers {
        private final List<As2Transfer> all = new CopyOnWriteArrayList<>();

        @Override
        public synchronized As2Transfer add(As2Transfer transfer) {
            boolean again = transfer.state() != As2Transfer.State.REFUSED
                    && having(t -> t.direction() == transfer.direction()
                                    && t.partnerId().equals(transfer.partnerId())
                                    && t.messageId().equals(transfer.messageId())
                                    && !isRefusedIn(t))
                            .findFirst()
                            .isPresent();
            if (again) {
                throw new IllegalStateException("there is one of this Message-ID");
            }
            all.add(0, Ids.give(transfer));
            return transfer;
        }

        private static boolean isRefusedIn(As2Transfer t) {
            return t.direction() == As2Transfer.Direction.IN && t.state() == As2Transfer.State.REFUSED;
        }

        @Override
        public Optional<As2Transfer> byId(long id) {
            return having(t -> t.id() == id).findFirst();
        }

        @Override
        public Optional<As2Transfer> taken(String partnerId, String messageId) {
            return having(t -> t.state() == As2Transfer.State.TAKEN
                            && t.partnerId().equals(partnerId)
                            && t.messageId().equals(messageId))
                    .findFirst();
        }

        @Override
        public Optional<As2Transfer> sent(String partnerId, String messageId) {
            return having(t -> t.direction() == As2Transfer.Direction.OUT
                            && t.partnerId().equals(partnerId)
                            && t.messageId().equals(messageId))
                    .findFirst();
        }

        @Override
        public Optional<As2Transfer> lastOf(long outboundId) {
            return having(t -> t.direction() == As2Transfer.Direction.OUT && t.messageRef() == outboundId)
                    .findFirst();
        }

        @Override
        public List<As2Transfer> overdue(Instant now, int limit) {
            return having(t ->
                            t.state() == As2Transfer.State.AWAITED && !t.dueAt().isAfter(now))
                    .limit(limit)
                    .toList();
        }

        @Override
        public long refusedSince(String partnerId, Instant then) {
            return having(t -> isRefusedIn(t)
                            && t.partnerId().equals(partnerId)
                            && t.createdAt().isAfter(then))
                    .count();
        }

        @Override
        public List<As2Transfer> of(String partnerId, int limit) {
            return having(t -> t.partnerId().equals(partnerId)).limit(limit).toList();
        }

        private Stream<As2Transfer> having(Predicate<As2Transfer> what) {
            return all.stream().filter(what);
        }
    }
}
