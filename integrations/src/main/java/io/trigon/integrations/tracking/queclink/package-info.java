/** Queclink's text reports. Source: the maker's public @Track interface descriptions. */
package io.trigon.integrations.tracking.queclink;
