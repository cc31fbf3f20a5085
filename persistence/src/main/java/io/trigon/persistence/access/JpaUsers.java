package io.trigon.persistence.access;

import io.trigon.domain.access.ApiKey;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Users;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Users and their keys by JPA, always with the company: whoever asks for a user makes a viewer of it. */
@ApplicationScoped
public class JpaUsers implements Users {

    private static final String USERS =
            """
            select u.id, u.login, u.name, u.role, c.name as company, u.active, u.created_at
            from app_user u left join company c on c.id = u.company_id order by u.login""";

    private static final String KEYS =
            """
            select k.id, u.login, k.label, k.created_at, k.revoked_at
            from api_key k join app_user u on u.id = k.user_id order by u.login, k.id""";

    private EntityManager manager;
    private Reads reads;

    protected JpaUsers() {}

    @Inject
    public JpaUsers(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public User add(User user) {
        return Entities.add(manager, user);
    }

    @Override
    public Optional<User> byId(long id) {
        return Entities.first(
                manager.createQuery("select u from User u left join fetch u.company where u.id = :id", User.class)
                        .setParameter("id", id));
    }

    @Override
    public Optional<User> byLogin(String login) {
        return Entities.first(
                manager.createQuery("select u from User u left join fetch u.company where u.login = :login", User.class)
                        .setParameter("login", login));
    }

    @Override
    public boolean isEmpty() {
        return manager.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    @Override
    public List<UserRow> list() {
        return reads.list(
                Sql.of(USERS),
                row -> new UserRow(
                        row.number("id"),
                        row.text("login"),
                        row.text("name"),
                        row.oneOf(Role.class, "role"),
                        row.text("company"),
                        row.is("active"),
                        row.instant("created_at")));
    }

    @Override
    public ApiKey add(ApiKey key) {
        return Entities.add(manager, key);
    }

    @Override
    public Optional<ApiKey> keyByHash(String keyHash) {
        return Entities.first(manager.createQuery(
                        "select k from ApiKey k join fetch k.user u left join fetch u.company where k.keyHash = :hash",
                        ApiKey.class)
                .setParameter("hash", keyHash));
    }

    @Override
    public Optional<ApiKey> keyById(long id) {
        return Optional.ofNullable(manager.find(ApiKey.class, id));
    }

    @Override
    public List<KeyRow> keys() {
        return reads.list(
                Sql.of(KEYS),
                row -> new KeyRow(
                        row.number("id"),
                        row.text("login"),
                        row.text("label"),
                        row.instant("created_at"),
                        row.instant("revoked_at")));
    }
}
