/** Teltonika's codec 8 and 8 extended. Source: the maker's public description of its data sending protocols. */
package io.trigon.integrations.tracking.teltonika;
