package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccounts;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts by JPA; files that were taken by SQL. */
@ApplicationScoped
public class JpaRemoteAccounts implements RemoteAccounts {

    private static final int FORGOTTEN_MOST = 500;

    private EntityManager manager;
    private Reads reads;

    protected JpaRemoteAccounts() {}

    @Inject
    public JpaRemoteAccounts(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public RemoteAccount add(RemoteAccount account) {
        return Entities.add(manager, account);
    }

    @Override
    public Optional<RemoteAccount> of(String partnerId) {
        return Entities.first(
                manager.createQuery("select a from RemoteAccount a where a.partnerId = :id", RemoteAccount.class)
                        .setParameter("id", partnerId)
                        .setHint("eclipselink.refresh", "true"));
    }

    @Override
    public void remove(RemoteAccount account) {
        manager.remove(account);
    }

    @Override
    public List<String> due(Instant now) {
        return manager.createQuery(
                        "select a.partnerId from RemoteAccount a where a.pollSeconds > 0 and a.dueAt <= :now"
                                + " order by a.dueAt",
                        String.class)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public boolean hold(String partnerId, Instant now, Instant until) {
        return manager.createQuery("update RemoteAccount a set a.dueAt = :until, a.version = a.version + 1"
                                + " where a.partnerId = :id and a.dueAt <= :now and a.pollSeconds > 0")
                        .setParameter("until", until)
                        .setParameter("id", partnerId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean isTaken(String partnerId, String mark) {
        return reads.count(Sql.of(
                        "select count(*) as n from remote_file where partner_id = ? and mark = ?", partnerId, mark))
                > 0;
    }

    @Override
    public void taken(String partnerId, String mark, long messageId, Instant at) {
        manager.createNativeQuery(
                        "insert into remote_file (partner_id, mark, message_id, taken_at) values (?, ?, ?, ?)")
                .setParameter(1, partnerId)
                .setParameter(2, mark)
                .setParameter(3, messageId)
                .setParameter(4, Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC)))
                .executeUpdate();
    }

    @Override
    public int forget(String partnerId, Set<String> butFor, Instant takenBefore) {
        Sql old = Sql.of(
                "select mark from remote_file where partner_id = ? and taken_at < ? order by taken_at",
                partnerId,
                takenBefore);
        List<String> gone = reads.list(old.limit(butFor.size() + FORGOTTEN_MOST, 0), row -> row.text("mark")).stream()
                .filter(mark -> !butFor.contains(mark))
                .limit(FORGOTTEN_MOST)
                .toList();
        for (String mark : gone) {
            manager.createNativeQuery("delete from remote_file where partner_id = ? and mark = ?")
                    .setParameter(1, partnerId)
                    .setParameter(2, mark)
                    .executeUpdate();
        }
        return gone.size();
    }
}
