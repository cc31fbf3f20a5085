package io.trigon.integrations.mqtt;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a client asked to hear, all of it its own. */
final class Filters {
    private static final int MOST = 20;
    private static final int LONGEST = 256;

    private final String user;
    private final Set<String> filters = new LinkedHashSet<>();

    Filters(String user) {
        this.user = user;
    }

    /** @return whether it is granted */
    boolean add(String filter) {
        boolean granted = filter.length() <= LONGEST
                && Topic.isOwn(filter, user)
                && (filters.size() < MOST || filters.contains(filter));
        if (granted) {
            filters.add(filter);
        }
        return granted;
    }

    void remove(String filter) {
        filters.remove(filter);
    }

    boolean want(String topic) {
        return filters.stream().anyMatch(filter -> matches(filter.split("/", -1), topic.split("/", -1)));
    }

    private static boolean matches(String[] filter, String[] topic) {
        for (int i = 0; i < filter.length; i++) {
            if (filter[i].equals("#")) {
                return true;
            }
            if (i >= topic.length || !(filter[i].equals("+") || filter[i].equals(topic[i]))) {
                return false;
            }
        }
        return filter.length == topic.length;
    }
}
