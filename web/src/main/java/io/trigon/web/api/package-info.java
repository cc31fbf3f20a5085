/** What all resources of the REST API share: JSON of records, lists, times, and its description. No resource lives here. */
package io.trigon.web.api;
