package io.trigon.integrations.sample;

import io.trigon.domain.access.ApiKey;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.KeySecret;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Users;
import io.trigon.domain.party.Companies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Loads the users of the demo with keys that can be remembered. Comes last: where there are users, the world is whole. */
@ApplicationScoped
class SampleUsers {
    private SampleFolder folder;
    private CreateUser create;
    private Users users;
    private Companies companies;
    private Clock clock;

    protected SampleUsers() {}

    @Inject
    SampleUsers(SampleFolder folder, CreateUser create, Users users, Companies companies, Clock clock) {
        this.folder = folder;
        this.create = create;
        this.users = users;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional
    public void load() {
        for (SampleRow row : folder.rows("world/users.csv")) {
            var user = create.create(new CreateUser.NewUser(
                    row.must("login"),
                    row.must("name"),
                    row.must("role", Role::valueOf),
                    row.get("company", name -> companies.named(name).get(0).id()),
                    row.must("password"),
                    row.get("language", Locale::forLanguageTag),
                    row.get("zone", ZoneId::of),
                    false));
            String key = row.get("key");
            if (key != null) {
                users.add(new ApiKey(user, "demo", new KeySecret(key).hash(), clock.instant()));
            }
        }
    }
}
