/** Floor 4: portal pages, the REST API and public tracking. A door reads, calls a use case and translates; it decides nothing. */
package io.trigon.web;
