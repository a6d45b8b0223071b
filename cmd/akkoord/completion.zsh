#compdef akkoord
# Completion of akkoord for zsh: source <(akkoord completion zsh)
_akkoord() {
	local current=${words[CURRENT]}
	local -a line found
	line=("${(@)words[1,CURRENT-1]}")
	# What begins with a hyphen asks for flags.
	[[ $current == -* ]] && line+=("$current")
	found=("${(@f)$("${line[@]}" --generate-bash-completion 2>/dev/null)}")
	if [[ -n ${found[1]} ]]; then
		compadd -- "${found[@]}"
	else
		_files
	fi
}
compdef _akkoord akkoord
