/** The home page, the task inbox and what both sides were told. */
package io.trigon.web.care;
