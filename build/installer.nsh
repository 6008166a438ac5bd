; Nothing after -- is taken for a switch, whatever a web page puts into an address.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\waymark" "" "URL:Waymark"
  WriteRegStr SHELL_CONTEXT "Software\Classes\waymark" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\waymark\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\waymark\shell\open\command" "" '"$appExe" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\waymark"
!macroend
