'use strict';
// Styles and tests can tell that scripts run.
document.documentElement.classList.add('scripted');
